import { randomFillSync } from 'node:crypto';
import type { IdGenerator } from '@opentelemetry/sdk-trace';

const poolBytes = 4_096;

/** Random ids, their randomness fetched in bulk: every request has some, recorded or not. */
export function createIds(): IdGenerator {
  const pool = Buffer.alloc(poolBytes);
  let at = poolBytes;
  const take = (bytes: number): string => {
    if (at + bytes > poolBytes) {
      randomFillSync(pool);
      at = 0;
    }
    at += bytes;
    const id = pool.toString('hex', at - bytes, at);
    return /[^0]/.test(id) ? id : take(bytes);
  };
  return { generateTraceId: () => take(16), generateSpanId: () => take(8) };
}
