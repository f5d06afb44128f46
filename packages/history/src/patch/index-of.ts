const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;

/** The place in an array that a key of a pointer means; -1 when it means none. */
export function indexOf(key: string): number {
  return wholeNumber.test(key) ? Number(key) : -1;
}
