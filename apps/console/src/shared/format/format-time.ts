const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** “3 Mar”, in UTC. */
export function formatDate(at: Date): string {
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]}`;
}

/** “3 Mar 14:02”, with the year when it is not this one. In UTC, as the store writes. */
export function formatTime(time: string, now: Date = new Date()): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return time;
  const year = at.getUTCFullYear() === now.getUTCFullYear() ? '' : ` ${at.getUTCFullYear()}`;
  return `${formatDate(at)}${year} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** “3 Mar 14:02:11.204”: to the thousandth, where versions lie close together. */
export function formatTimeExactly(time: string, now: Date = new Date()): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return time;
  const thousandths = String(at.getUTCMilliseconds()).padStart(3, '0');
  return `${formatTime(time, now)}:${two(at.getUTCSeconds())}.${thousandths}`;
}

/** “420 ms”, “11 s”, “3 min”, “2 h”, “5 d”: the two largest units where the second one tells. */
export function formatDuration(ms: number): string {
  const span = Math.abs(ms);
  if (span < 1) return `${Math.round(span * 1000)} µs`;
  if (span < second) return `${Math.round(span)} ms`;
  if (span < 10 * second) return `${(span / second).toFixed(1).replace(/\.0$/, '')} s`;
  if (span < minute) return `${Math.floor(span / second)} s`;
  if (span < hour) return both(span, minute, 'min', second, 's');
  if (span < day) return both(span, hour, 'h', minute, 'min');
  if (span < 60 * day) return both(span, day, 'd', hour, 'h');
  return span < 730 * day
    ? `${Math.floor(span / (30.44 * day))} months`
    : `${Math.floor(span / (365.25 * day))} years`;
}

function both(span: number, unit: number, name: string, smaller: number, smallName: string) {
  const whole = Math.floor(span / unit);
  const rest = Math.floor((span - whole * unit) / smaller);
  return whole < 10 && rest > 0 ? `${whole} ${name} ${rest} ${smallName}` : `${whole} ${name}`;
}

/** How long after the event before it: “+11 s”. */
export function formatGap(from: string, to: string): string {
  const ms = Date.parse(to) - Date.parse(from);
  return Number.isNaN(ms) ? '' : `${ms < 0 ? '−' : '+'}${formatDuration(ms)}`;
}

/** “2 h 3 min ago”, “just now”. */
export function formatAge(time: string, now: number = Date.now()): string {
  const ms = now - Date.parse(time);
  if (Number.isNaN(ms)) return '';
  if (ms < 2 * second) return 'just now';
  return `${formatDuration(ms)} ago`;
}
