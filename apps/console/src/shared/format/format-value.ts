import type { Json } from '@hindsight/history';
import { formatAmount, formatNumber } from './format-number.ts';
import { showControls } from './show-controls.ts';

/** A value in one line: whole when it is small, told by its size when not. */
export function formatValue(value: Json | undefined, most = 80): string {
  if (value === undefined) return '—';
  if (value === null) return 'null';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') {
    return showControls(JSON.stringify(value.length > most ? `${value.slice(0, most)}…` : value));
  }
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[${formatAmount(value.length, 'item')}]`;
  const keys = Object.keys(value).length;
  return keys === 0 ? '{}' : `{${formatAmount(keys, 'key')}}`;
}
