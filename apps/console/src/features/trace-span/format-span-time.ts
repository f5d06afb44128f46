/** Nanoseconds since 1970 as a time, with all that RFC 3339 can say of it. */
export function formatSpanTime(ns: string): string {
  const whole = BigInt(ns);
  const seconds = whole / 1_000_000_000n;
  const rest = String(whole % 1_000_000_000n).padStart(9, '0');
  const at = new Date(Number(seconds) * 1000);
  return Number.isNaN(at.getTime()) ? ns : `${at.toISOString().slice(0, 19)}.${rest}Z`;
}
