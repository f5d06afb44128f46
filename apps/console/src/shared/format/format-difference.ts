import type { Json } from '@hindsight/history';
import { formatNumber } from './format-number.ts';
import { formatGap } from './format-time.ts';
import { isTime } from './is-time.ts';

/** How much more or less: “−2 500”, for two times “+1 d 3 h”; nothing where that says nothing. */
export function formatDifference(before: Json | undefined, after: Json | undefined): string {
  if (typeof before === 'number' && typeof after === 'number') return differenceOf(before, after);
  return isTime(before) && isTime(after) ? formatGap(before, after) : '';
}

/** Told to the digits that both have: 0.3 − 0.1 is 0.2. */
function differenceOf(before: number, after: number): string {
  const digits = Math.min(12, Math.max(digitsOf(before), digitsOf(after)));
  const difference = Number((after - before).toFixed(digits));
  if (!Number.isSafeInteger(Math.trunc(difference)) || difference === 0) return '';
  return difference > 0 ? `+${formatNumber(difference)}` : formatNumber(difference);
}

function digitsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
