import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import type { StreamSummary } from '../../shared/api/schemas.ts';
import { createPagesInView, type PagesInView } from './pages-in-view.ts';
import type { StreamFilter } from './stream-filter.ts';

const pageSize = 200;

/** The list, and where in it a person was. */
export type StreamPages = {
  readonly key: string;
  readonly pages: PagesInView<StreamSummary>;
  /** Ages are counted from here. */
  readonly openedAt: number;
  scrollTop: number;
};

let lastSeen: StreamPages | undefined;

/** The list as of a moment; the one seen last is still there when a person comes back to it. */
export function openStreamPages(filter: StreamFilter, asOf: string): StreamPages {
  const { category, q, lastEventType, activeFrom, activeTo, sort } = filter;
  const query = { category, q, lastEventType, activeFrom, activeTo, sort, asOf, limit: pageSize };
  const key = JSON.stringify(query);
  if (lastSeen?.key === key) return lastSeen;
  const pages = createPagesInView<StreamSummary>({
    ahead: 2 * pageSize,
    load: (cursor, signal) =>
      ask(api.GET('/api/streams', { params: { query: { ...query, cursor } }, signal })),
  });
  lastSeen = { key, pages, openedAt: Date.now(), scrollTop: 0 };
  return lastSeen;
}
