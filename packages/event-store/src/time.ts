const RFC3339 =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,6})0*)?([Zz]|[+-]\d\d:\d\d)$/;

/** Microseconds since 1970 of an RFC 3339 time, or null when it is none or finer than microseconds. */
export function parseTime(text: string): bigint | null {
  const match = RFC3339.exec(text);
  if (!match) return null;
  const [, ownYear, month, day, hour, minute, second, fraction = '', zone = 'Z'] = match;
  const offset = zone.length === 1 ? 'Z' : zone;
  const ms = Date.parse(`${ownYear}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  if (Number.isNaN(ms) || !isRealDay(Number(ownYear), Number(month), Number(day))) return null;
  const year = new Date(ms).getUTCFullYear();
  if (year < 1 || year > 9999) return null; // its zone moves it out of RFC 3339’s years
  return BigInt(ms) * 1000n + BigInt(fraction.padEnd(6, '0'));
}

// Date.parse lets 30 February slip into March.
function isRealDay(year: number, month: number, day: number): boolean {
  return year > 0 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A time in UTC with microseconds, as Postgres and RFC 3339 both read it. */
export function formatMicros(micros: bigint): string {
  const fraction = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const second = new Date(Number((micros - fraction) / 1000n)).toISOString().slice(0, 19);
  return `${second}.${String(fraction).padStart(6, '0')}Z`;
}

/** Postgres’ text of a timestamptz in UTC, as RFC 3339 with microseconds. */
export function formatTime(text: string): string {
  // 2026-11-20 16:47:00.1234+00
  const end = text.length - 3;
  const seconds = `${text.slice(0, 10)}T${text.slice(11, 19)}`;
  return end === 19 ? `${seconds}.000000Z` : `${seconds}.${text.slice(20, end).padEnd(6, '0')}Z`;
}
