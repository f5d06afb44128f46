const day = 24 * 3_600_000;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A time under an axis: as short as the length of the axis lets it be. In UTC. */
export function formatTick(time: string, spanMs: number): string {
  const at = new Date(time);
  if (spanMs <= 2 * day) return at.toISOString().slice(11, 16);
  const date = `${at.getUTCDate()} ${months[at.getUTCMonth()]}`;
  return spanMs <= 300 * day ? date : `${date} ${at.getUTCFullYear()}`;
}

/** Every so many slices a tick, and not more than six. */
export function chooseTicks(count: number): number[] {
  const step = Math.max(1, Math.ceil(count / 6));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}
