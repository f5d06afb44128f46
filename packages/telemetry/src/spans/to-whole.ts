import type { AttributeValue } from './span.ts';

const HIGHEST = 2n ** 63n - 1n;

/** A value as a whole number from 0 on; null when it is none. */
export function toWhole(value: AttributeValue | undefined): bigint | null {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return BigInt(value);
  return typeof value === 'bigint' && value >= 0n && value <= HIGHEST ? value : null;
}
