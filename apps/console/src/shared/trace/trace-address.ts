/** The address of a trace that is kept elsewhere; undefined where the setting leads nowhere. */
export function traceAddress(
  pattern: string,
  traceId: string,
  spanId: string | undefined,
): string | undefined {
  const filled = pattern
    .replaceAll('{traceId}', encodeURIComponent(traceId))
    .replaceAll('{spanId}', encodeURIComponent(spanId ?? ''));
  return /^https?:\/\//i.test(filled) && URL.canParse(filled) ? filled : undefined;
}
