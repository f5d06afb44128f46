import type { Json } from '@hindsight/history';
import { asJson } from '../json/as-json.ts';
import { formatValue } from './format-value.ts';

const mostMembers = 6;
const mostLetters = 40;

/** The data of an event in one line: its first members, large ones by their size. */
export function summarizeData(data: unknown): string {
  const value = asJson(data);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return summarizeValue(value);
  }
  const members = Object.entries(value);
  if (members.length === 0) return 'no data';
  const told = members
    .slice(0, mostMembers)
    .map(([key, member]) => `${key} ${summarizeValue(member)}`);
  if (members.length > mostMembers) told.push(`and ${members.length - mostMembers} more`);
  return told.join(' · ');
}

/** Beyond what JavaScript keeps exactly, a number is told as about. */
function summarizeValue(value: Json): string {
  const isRounded = typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return `${isRounded ? '≈ ' : ''}${formatValue(value, mostLetters)}`;
}
