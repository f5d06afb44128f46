import type { Span, SpanKind, SpanStatus } from '../../spans/span.ts';
import { checkId, isZero } from './check-id.ts';
import { cleanText } from './clean-text.ts';
import type { Ration } from './ration.ts';
import { longestTimeNs, type SpanDraft } from './span-draft.ts';
import type { SpanOrigin } from './span-origin.ts';
import { SpanRefused } from './span-refused.ts';

/** A clock set back while the span ran: less than this is mended, more is a mistake. */
const mendableNs = 1_000_000_000n;

const mostCounted = 2 ** 31 - 1;

/** A draft as a span: what cannot be one is refused, with the reason. */
export function finishSpan(draft: SpanDraft, origin: SpanOrigin, ration: Ration): Span {
  const { traceId, spanId, startNs } = draft;
  checkId('trace id', traceId, 32);
  checkId('span id', spanId, 16);
  const parentSpanId = isZero(draft.parentSpanId) ? null : draft.parentSpanId;
  if (parentSpanId !== null) checkId('parent span id', parentSpanId, 16);
  const { nameLength, valueLength } = ration.limits;
  return {
    traceId,
    spanId,
    parentSpanId,
    name: cleanText(draft.name, nameLength),
    service: origin.service,
    scope: origin.scope,
    kind: isKind(draft.kind) ? draft.kind : 0,
    status: isStatus(draft.status) ? draft.status : 0,
    statusMessage: draft.statusMessage === '' ? null : cleanText(draft.statusMessage, valueLength),
    startNs,
    endNs: mendEnd(draft),
    attributes: draft.attributes,
    resource: origin.resource,
    events: draft.events,
    links: draft.links,
    dropped: {
      attributes: capCount(draft.droppedAttributes + origin.dropped + ration.settle()),
      events: capCount(draft.droppedEvents),
      links: capCount(draft.droppedLinks),
    },
  };
}

function mendEnd({ startNs, endNs }: SpanDraft): bigint {
  if (startNs <= 0n) throw new SpanRefused('it has no start time');
  if (endNs <= 0n) throw new SpanRefused('it has no end time');
  if (startNs > longestTimeNs || endNs > longestTimeNs) {
    throw new SpanRefused(`its times must not be beyond ${longestTimeNs} ns since 1970`);
  }
  if (endNs >= startNs) return endNs;
  if (startNs - endNs < mendableNs) return startNs;
  throw new SpanRefused(`it ends at ${endNs}, before it starts at ${startNs}`);
}

function isKind(kind: number): kind is SpanKind {
  return Number.isInteger(kind) && kind >= 0 && kind <= 5;
}

function isStatus(status: number): status is SpanStatus {
  return status === 0 || status === 1 || status === 2;
}

function capCount(dropped: number): number {
  return Math.min(dropped, mostCounted);
}
