import type { Json } from '@hindsight/history';
import { formatValue } from '../../shared/format/format-value.ts';

/** What an event holds, in one line. */
export function summariseData(data: unknown): string {
  const value = asJson(data);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return formatValue(value);
  const members = Object.entries(value);
  if (members.length === 0) return 'no data';
  return members
    .slice(0, 3)
    .map(([key, member]) => `${key} ${isRounded(member) ? '≈ ' : ''}${formatValue(member, 24)}`)
    .join(' · ');
}

/** It came as JSON. */
function asJson(data: unknown): Json {
  return data as Json;
}

/** Beyond what JavaScript keeps exactly. */
function isRounded(value: Json): boolean {
  return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}
