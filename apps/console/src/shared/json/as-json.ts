import type { Json } from '@hindsight/history';

/** What the contract calls unknown came as JSON: an answer, or a part of one. */
export function asJson(value: unknown): Json {
  return value as Json;
}
