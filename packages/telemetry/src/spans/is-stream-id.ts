import type { AttributeValue } from './span.ts';

const MOST_BYTES = 512;

/** Whether a value can be the id of a stream. */
export function isStreamId(value: AttributeValue | undefined): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    value.isWellFormed() &&
    !value.includes('\0') &&
    Buffer.byteLength(value) <= MOST_BYTES
  );
}
