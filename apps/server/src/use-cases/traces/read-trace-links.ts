import type { LinksQuery, SpanStore } from '@hindsight/telemetry';
import { describeLink } from './describe-link.ts';

export async function readTraceLinks(spans: Pick<SpanStore, 'readLinks'>, query: LinksQuery) {
  const { links, backLinks, hasMore } = await spans.readLinks(query);
  return {
    links: links.map((link) => ({ ...describeLink(link), fromSpanId: link.ownSpanId })),
    backLinks: backLinks.map((link) => ({ ...describeLink(link), toSpanId: link.ownSpanId })),
    hasMore,
  };
}
