import type { Json } from '@hindsight/history';
import { formatValue } from '../../shared/format/format-value.ts';

const mostMembers = 6;

/** The data of an event in one line: its first members, large ones by their size. */
export function summarizeData(data: unknown): string {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return formatValue(asJson(data));
  }
  const members = Object.entries(data);
  const told = members
    .slice(0, mostMembers)
    .map(([key, value]) => `${key} ${formatValue(asJson(value), 40)}`);
  if (members.length > mostMembers) told.push(`and ${members.length - mostMembers} more`);
  return told.join(' · ');
}

/** It came out of JSON. */
function asJson(value: unknown): Json {
  return value as Json;
}
