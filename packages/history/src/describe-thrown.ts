const maxLength = 1000;

/** Anything can be thrown, and it may throw again when it is looked at. */
export function describeThrown(thrown: unknown): string {
  try {
    const message: unknown = thrown instanceof Error ? thrown.message : thrown;
    return String(message).slice(0, maxLength);
  } catch {
    return 'Something that cannot be described was thrown.';
  }
}
