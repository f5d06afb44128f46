import { randomUUID } from 'node:crypto';

/** A UUID that begins with the time, so that ids made later sort later. */
export function createUuidV7(now = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
