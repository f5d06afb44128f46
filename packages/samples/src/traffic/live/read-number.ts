import type { Json } from '@hindsight/domain';

/** A number in a state that came back as JSON; 0 when it is not there. */
export function readNumber(state: Json, name: string): number {
  if (typeof state !== 'object' || state === null) return 0;
  const value: unknown = Object.getOwnPropertyDescriptor(state, name)?.value;
  return typeof value === 'number' ? value : 0;
}
