/**
 * Text that any database takes: no NUL, no half of a surrogate pair, not longer than `limit`
 * UTF-16 units.
 */
export function cleanText(text: string, limit: number): string {
  const cut = text.length > limit ? text.slice(0, limit) : text;
  const whole = cut.isWellFormed() ? cut : cut.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', '\ufffd') : whole;
}
