import { formatMicros } from '../../time.ts';
import { microsOf } from '../events/query-invalid.ts';

/** The edges of so many even slices of a time, to the microsecond; fewer when it is shorter. */
export function splitTime(from: string, to: string, slices: number): string[] {
  const [begin, end] = [microsOf('from', from), microsOf('to', to)];
  const span = end > begin ? end - begin : 0n;
  const count = BigInt(Math.max(1, Math.min(slices, Number(span))));
  return Array.from({ length: Number(count) + 1 }, (_, index) =>
    formatMicros(begin + (span * BigInt(index)) / count),
  );
}
