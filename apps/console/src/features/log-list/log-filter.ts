import type { Json } from '@hindsight/history';
import type { StoredEvent } from '../../shared/api/schemas.ts';
import { asJson } from '../../shared/json/as-json.ts';
import type { LogSearch } from '../../shared/url/log-search.ts';
import { containsJson } from './contains-json.ts';

export type LogFilter = Pick<
  LogSearch,
  'category' | 'type' | 'actor' | 'correlationId' | 'from' | 'to' | 'contains'
>;

/** What the live log does not filter by itself. */
export function createLiveFilter(filter: LogFilter): (event: StoredEvent) => boolean {
  const { actor, correlationId, from, contains } = filter;
  const wanted = contains === undefined ? undefined : parse(contains);
  return (event) =>
    (actor === undefined || event.actor === actor) &&
    (correlationId === undefined || event.correlationId === correlationId) &&
    (from === undefined || Date.parse(event.recordedAt) >= Date.parse(from)) &&
    (contains === undefined || (wanted !== undefined && containsJson(asJson(event.data), wanted)));
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
