import type { ClientBase, Pool } from 'pg';
import { inSnapshot } from '../postgres/connection/in-snapshot.ts';
import { findTraces } from '../postgres/read/find-traces.ts';
import { type Link, readBackLinks, readForwardLinks } from '../postgres/read/read-links.ts';
import { readOutlines } from '../postgres/read/read-outlines.ts';
import { readStoredSpan, type SpanKey } from '../postgres/read/read-stored-span.ts';
import { SpanStoreError } from './span-store-error.ts';
import type {
  LinkedSpan,
  LinksQuery,
  OutlinedTrace,
  StoredSpan,
  TraceLinks,
  TraceSummary,
} from './trace-queries.ts';

/** What is read of a few traces by their ids, each as of one moment. */
export type TraceReader = {
  readSummary(traceId: string): Promise<TraceSummary>;
  outline(traceId: string, limit: number): Promise<OutlinedTrace>;
  readSpan(key: SpanKey): Promise<StoredSpan>;
  readLinks(query: LinksQuery): Promise<TraceLinks>;
};

export function createTraceReader(pool: Pool): TraceReader {
  async function find(client: Pool | ClientBase, traceId: string) {
    const [found] = await findTraces(client, [traceId]);
    if (found) return found;
    throw new SpanStoreError('trace_not_found', `There is no trace ${traceId} here.`, { traceId });
  }

  return {
    readSummary: async (traceId) => (await find(pool, traceId)).summary,

    outline: (traceId, limit) =>
      inSnapshot(pool, async (client) => {
        const { summary, day } = await find(client, traceId);
        const { startNs } = summary;
        const first = summary.spans > limit ? limit : undefined;
        return { summary, spans: await readOutlines(client, { traceId, day, startNs, first }) };
      }),

    readSpan: (key) =>
      inSnapshot(pool, async (client) => {
        const { day } = await find(client, key.traceId);
        const span = await readStoredSpan(client, key, day);
        if (span) return span;
        const message = `The trace ${key.traceId} has no span ${key.spanId} here.`;
        throw new SpanStoreError('span_not_found', message, key);
      }),

    readLinks: (query) =>
      inSnapshot(pool, async (client) => {
        const { day } = await find(client, query.traceId);
        const oneMore = { ...query, limit: query.limit + 1 };
        const links = await readForwardLinks(client, oneMore, day);
        const backLinks = await readBackLinks(client, oneMore);
        const others = [...links, ...backLinks].map(({ traceId }) => traceId);
        const found = await findTraces(client, others);
        const summaries = new Map(found.map(({ summary }) => [summary.traceId, summary]));
        const complete = (link: Link): LinkedSpan => ({
          ...link,
          trace: summaries.get(link.traceId) ?? null,
        });
        return {
          links: links.slice(0, query.limit).map(complete),
          backLinks: backLinks.slice(0, query.limit).map(complete),
          hasMore: links.length > query.limit || backLinks.length > query.limit,
        };
      }),
  };
}
