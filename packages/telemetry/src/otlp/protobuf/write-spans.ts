import type { Attributes, Span, SpanEvent, SpanLink } from '../../spans/span.ts';
import { WireWriter } from './wire-writer.ts';
import { writeAttributes } from './write-attributes.ts';

/** Spans as an ExportTraceServiceRequest, those of one sender together. */
export function writeSpans(spans: readonly Span[]): Buffer<ArrayBuffer> {
  const request = new WireWriter();
  const byResource = Map.groupBy(spans, ({ resource }) => resource);
  for (const [resource, ofResource] of byResource) {
    request.message(1, (resourceSpans) => writeResourceSpans(resourceSpans, resource, ofResource));
  }
  return request.finish();
}

function writeResourceSpans(
  resourceSpans: WireWriter,
  resource: Attributes,
  spans: readonly Span[],
): void {
  resourceSpans.message(1, (message) => writeAttributes(message, 1, resource));
  for (const [scope, ofScope] of Map.groupBy(spans, (span) => span.scope)) {
    resourceSpans.message(2, (scopeSpans) => {
      scopeSpans.message(1, (message) => message.text(1, scope));
      for (const span of ofScope) scopeSpans.message(2, (message) => writeSpan(message, span));
    });
  }
}

function writeSpan(message: WireWriter, span: Span): void {
  message.hex(1, span.traceId);
  message.hex(2, span.spanId);
  message.hex(4, span.parentSpanId ?? '');
  message.text(5, span.name);
  message.number(6, span.kind);
  message.fixed64(7, span.startNs);
  message.fixed64(8, span.endNs);
  writeAttributes(message, 9, span.attributes);
  message.number(10, span.dropped.attributes);
  for (const event of span.events) message.message(11, (inner) => writeEvent(inner, event));
  message.number(12, span.dropped.events);
  for (const link of span.links) message.message(13, (inner) => writeLink(inner, link));
  message.number(14, span.dropped.links);
  if (span.status === 0 && span.statusMessage === null) return;
  message.message(15, (status) => {
    status.text(2, span.statusMessage ?? '');
    status.number(3, span.status);
  });
}

function writeEvent(message: WireWriter, event: SpanEvent): void {
  message.fixed64(1, event.timeNs);
  message.text(2, event.name);
  writeAttributes(message, 3, event.attributes);
}

function writeLink(message: WireWriter, link: SpanLink): void {
  message.hex(1, link.traceId);
  message.hex(2, link.spanId);
  writeAttributes(message, 4, link.attributes);
}
