/** What a person types as a moment: a position, a date, a time; null when it is none. */
export function parseAsOf(text: string): string | null {
  const trimmed = text.trim();
  if (/^#?\d{1,16}$/.test(trimmed)) return trimmed.replace('#', '');
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(trimmed);
  const isTime =
    /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i.test(trimmed);
  if (!isDate && !isTime) return null;
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(trimmed) && isTime;
  const full = isDate
    ? `${trimmed}T00:00:00Z`
    : `${trimmed.replace(' ', 'T')}${hasZone ? '' : 'Z'}`;
  const at = new Date(full);
  if (Number.isNaN(at.getTime())) return null;
  // To the microsecond as it was typed; written by hand it has no more than the thousandth.
  return /\.\d{4,}/.test(trimmed) && hasZone && trimmed.toUpperCase().endsWith('Z')
    ? full
    : at.toISOString();
}

/** The same where only a time will do. */
export function parseTypedTime(text: string): string | null {
  const moment = parseAsOf(text);
  return moment === null || /^\d+$/.test(moment) ? null : moment;
}
