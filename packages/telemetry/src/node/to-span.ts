import type {
  HrTime,
  Attributes as OtelAttributes,
  AttributeValue as OtelValue,
} from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import type { Attributes, AttributeValue, Span, SpanKind } from '../spans/span.ts';

const resources = new WeakMap<OtelAttributes, Attributes>();

/** What the SDK recorded, as it is kept. */
export function toSpan(span: ReadableSpan): Span {
  const { traceId, spanId } = span.spanContext();
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
    resource: toResource(span.resource.attributes),
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

/** Spans of one sender share their resource: whoever packs or stores them sees that it is one. */
function toResource(attributes: OtelAttributes): Attributes {
  const known = resources.get(attributes);
  if (known) return known;
  const resource = toAttributes(attributes);
  resources.set(attributes, resource);
  return resource;
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
