import type { Attributes, AttributeValue, Span } from '@hindsight/telemetry';

/** Spans of one sender as an SDK writes them in JSON. Only kinds of values that the bench makes. */
export function writeOtlpJson(spans: readonly Span[]): Buffer<ArrayBuffer> {
  const request = {
    resourceSpans: [...Map.groupBy(spans, (span) => span.resource)].map(([resource, own]) => ({
      resource: { attributes: writeAttributes(resource) },
      scopeSpans: [{ scope: { name: own[0]?.scope }, spans: own.map(writeSpan) }],
    })),
  };
  return Buffer.from(JSON.stringify(request));
}

function writeSpan(span: Span): unknown {
  const { traceId, spanId, parentSpanId, name, kind, status } = span;
  return {
    ...{ traceId, spanId, name, kind },
    ...(parentSpanId !== null && { parentSpanId }),
    startTimeUnixNano: String(span.startNs),
    endTimeUnixNano: String(span.endNs),
    attributes: writeAttributes(span.attributes),
    status: { code: status },
  };
}

function writeAttributes(attributes: Attributes): readonly unknown[] {
  return attributes.map(([key, value]) => ({ key, value: writeValue(value) }));
}

function writeValue(value: AttributeValue): unknown {
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'number') return { intValue: String(value) };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(writeValue) } };
  return { stringValue: String(value) };
}
