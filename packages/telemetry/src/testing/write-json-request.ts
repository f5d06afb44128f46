import type { Attributes, AttributeValue, Span } from '../spans/span.ts';

/** Spans as OTLP’s JSON, each with its own resource; 64-bit numbers as text, as protobuf has it. */
export function writeJsonRequest(spans: readonly Span[]): unknown {
  return {
    resourceSpans: spans.map((span) => ({
      resource: { attributes: writePairs(span.resource) },
      scopeSpans: [{ scope: { name: span.scope }, spans: [writeSpan(span)] }],
    })),
  };
}

function writeSpan(span: Span): unknown {
  const { traceId, spanId, name, kind, dropped } = span;
  return {
    ...{ traceId, spanId, name, kind },
    ...(span.parentSpanId !== null && { parentSpanId: span.parentSpanId }),
    startTimeUnixNano: String(span.startNs),
    endTimeUnixNano: String(span.endNs),
    attributes: writePairs(span.attributes),
    events: span.events.map((event) => ({
      name: event.name,
      timeUnixNano: String(event.timeNs),
      attributes: writePairs(event.attributes),
    })),
    links: span.links.map((link) => ({ ...link, attributes: writePairs(link.attributes) })),
    droppedAttributesCount: dropped.attributes,
    droppedEventsCount: dropped.events,
    droppedLinksCount: dropped.links,
    status: { code: span.status, message: span.statusMessage },
  };
}

function writePairs(attributes: Attributes): unknown[] {
  return attributes.map(([key, value]) => ({ key, value: writeValue(value) }));
}

function writeValue(value: AttributeValue): unknown {
  if (value === null) return {};
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'bigint') return { intValue: String(value) };
  if (typeof value === 'number') return writeNumber(value);
  if ('members' in value) return { kvlistValue: { values: writePairs(value.members) } };
  return { arrayValue: { values: value.map(writeValue) } };
}

function writeNumber(value: number): unknown {
  if (Object.is(value, -0)) return { doubleValue: '-0' };
  return { doubleValue: Number.isFinite(value) ? value : String(value) };
}
