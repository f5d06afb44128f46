import { formatNumber } from '../../shared/format/format-number.ts';
import { formatTime } from '../../shared/format/format-time.ts';

/** “now”, “3 Mar 14:02”, “position 71 204”. */
export function describeAsOf(asOf: string | undefined): string {
  if (asOf === undefined) return 'now';
  return /^\d+$/.test(asOf) ? `position ${formatNumber(Number(asOf))}` : formatTime(asOf);
}
