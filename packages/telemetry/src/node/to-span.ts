import type {
  HrTime,
  Attributes as OtelAttributes,
  AttributeValue as OtelValue,
} from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import type { Attributes, AttributeValue, Span, SpanKind } from '../spans/span.ts';

/** What the SDK recorded, as it is kept. */
export function toSpan(span: ReadableSpan): Span {
  const { traceId, spanId } = span.spanContext();
  const resource = toAttributes(span.resource.attributes);
  return {
    traceId,
    spanId,
    parentSpanId: span.parentSpanContext?.spanId ?? null,
    name: span.name,
    service: String(span.resource.attributes['service.name'] ?? 'hindsight'),
    scope: span.instrumentationScope.name,
    kind: toKind(span.kind),
    status: toStatus(span.status.code),
    statusMessage: span.status.message ?? null,
    startNs: toNs(span.startTime),
    endNs: toNs(span.endTime),
    attributes: toAttributes(span.attributes),
    resource,
    events: span.events.map(({ name, time, attributes = {} }) => ({
      name,
      timeNs: toNs(time),
      attributes: toAttributes(attributes),
    })),
    links: span.links.map(({ context, attributes = {} }) => ({
      traceId: context.traceId,
      spanId: context.spanId,
      attributes: toAttributes(attributes),
    })),
    dropped: {
      attributes: span.droppedAttributesCount,
      events: span.droppedEventsCount,
      links: span.droppedLinksCount,
    },
  };
}

function toNs([seconds, nanos]: HrTime): bigint {
  return BigInt(seconds) * 1_000_000_000n + BigInt(Math.round(nanos));
}

function toAttributes(attributes: OtelAttributes): Attributes {
  return Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, toValue(value)] as const],
  );
}

function toValue(value: OtelValue): AttributeValue {
  return Array.isArray(value) ? value.map((item) => item ?? null) : value;
}

/** OTLP counts kinds from one, with none for unspecified. */
function toKind(kind: number): SpanKind {
  const kinds: readonly SpanKind[] = [1, 2, 3, 4, 5];
  return kinds[kind] ?? 0;
}

function toStatus(code: number): Span['status'] {
  return code === 1 ? 1 : code === 2 ? 2 : 0;
}
