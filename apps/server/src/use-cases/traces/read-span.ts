import type { EventStore } from '@hindsight/event-store';
import type { SpanStore } from '@hindsight/telemetry';
import { describeAttributes } from './describe-attributes.ts';
import { describeDomain } from './describe-domain.ts';
import { describeLink } from './describe-link.ts';
import { type Explaining, readStatement, type SpanPlace, whyNot } from './explain-span.ts';

type Reading = {
  readonly store: Pick<EventStore, 'readFacts'>;
  readonly spans: Pick<SpanStore, 'readSpan' | 'readLinks'>;
  readonly explaining: Pick<Explaining, 'isKnown'>;
};

const mostLinks = 1_000;

/** All that one span says, and what the log knows of it. */
export async function readSpan({ store, spans, explaining }: Reading, place: SpanPlace) {
  const [{ span, domain }, { links, backLinks }] = await Promise.all([
    spans.readSpan(place),
    spans.readLinks({ ...place, limit: mostLinks }),
  ]);
  const text = readStatement(span.attributes);
  return {
    traceId: span.traceId,
    spanId: span.spanId,
    parentSpanId: span.parentSpanId,
    name: span.name,
    service: span.service,
    scope: span.scope,
    kind: span.kind,
    status: span.status,
    statusMessage: span.statusMessage,
    startNs: String(span.startNs),
    endNs: String(span.endNs),
    attributes: describeAttributes(span.attributes),
    resource: describeAttributes(span.resource),
    events: span.events.map(({ name, timeNs, attributes }) => ({
      name,
      timeNs: String(timeNs),
      attributes: describeAttributes(attributes),
    })),
    links: links.map(describeLink),
    backLinks: backLinks.map(describeLink),
    dropped: span.dropped,
    statement:
      text === null ? null : { text, canExplain: whyNot(text, explaining.isKnown) === null },
    domain: await describeDomain({ store, traceId: span.traceId }, domain),
  };
}
