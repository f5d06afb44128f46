/** Never all zero, which would be no id. */
function createHex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return /^0+$/.test(hex) ? createHex(bytes) : hex;
}

export const createTraceId = (): string => createHex(16);
export const createSpanId = (): string => createHex(8);
