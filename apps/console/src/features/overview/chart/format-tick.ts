import { formatDate, formatTime } from '../../../shared/format/format-time.ts';

const day = 24 * 3_600_000;

/** A time under an axis: as short as the length of the axis lets it be. In UTC. */
export function formatTick(time: string, spanMs: number): string {
  const at = new Date(time);
  if (spanMs <= 2 * day) return at.toISOString().slice(11, 16);
  const date = formatDate(at);
  return spanMs <= 300 * day ? date : `${date} ${at.getUTCFullYear()}`;
}

/** “3 Mar 14:02 – 14:03”: the date once, seconds where they matter. In UTC. */
export function formatSlice({ from, to }: { readonly from: string; readonly to: string }): string {
  const [begin, end] = [new Date(from), new Date(to)];
  const length = end.getTime() - begin.getTime() < 60_000 ? 19 : 16;
  const clock = (at: Date) => at.toISOString().slice(11, length);
  const date = (at: Date) => formatTime(at.toISOString()).slice(0, -6);
  const isSameDay = from.slice(0, 10) === to.slice(0, 10);
  return `${date(begin)} ${clock(begin)} – ${isSameDay ? '' : `${date(end)} `}${clock(end)}`;
}

/** Every so many slices a tick, and not more than five. */
export function chooseTicks(count: number): number[] {
  const step = Math.max(1, Math.ceil(count / 5));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}
