import { randomUUID } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

let clock = 0;
let prefix = '';

/** A UUIDv7: its first 48 bits are the time, so new ids land beside each other in an index. */
export function newEventId(): string {
  const now = Date.now();
  if (now !== clock) {
    clock = now;
    const hex = now.toString(16).padStart(12, '0');
    prefix = `${hex.slice(0, 8)}-${hex.slice(8)}-7`;
  }
  return prefix + randomUUID().slice(15);
}
