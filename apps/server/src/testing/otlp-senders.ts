import { createRequire } from 'node:module';
import type { Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter as JsonOne } from 'otlp-1-http';
import { OTLPTraceExporter as ProtobufOne } from 'otlp-1-proto';
import { Resource as ResourceOne } from 'otlp-1-resources';
import * as sdkOne from 'otlp-1-sdk';
import { OTLPTraceExporter as JsonTwo } from 'otlp-2-http';
import { OTLPTraceExporter as ProtobufTwo } from 'otlp-2-proto';
import { resourceFromAttributes as resourceTwo } from 'otlp-2-resources';
import * as sdkTwo from 'otlp-2-sdk';
import type * as jsonExporterThree from 'otlp-3-http';
import type * as protobufExporterThree from 'otlp-3-proto';
import type * as resourcesThree from 'otlp-3-resources';
import type * as sdkThree from 'otlp-3-sdk';

export type OtlpSender = {
  readonly name: string;
  /** Records spans, then sends them as an application would: `result` is what its exporter says. */
  readonly send: <Recorded>(
    url: string,
    record: (tracer: Tracer) => Recorded,
  ) => Promise<{ readonly result: Result; readonly recorded: Recorded }>;
};

type Result = { readonly code: number; readonly error?: Error };
type Exporter<Span> = {
  readonly export: (spans: Span[], done: (result: Result) => void) => void;
  readonly shutdown: () => Promise<void>;
};
type Recording<Span> = {
  readonly tracer: Tracer;
  readonly finish: () => Promise<Span[]>;
};

const attributes = { 'service.name': 'shop', 'host.cores': 2 };

function sender<Span>(
  name: string,
  open: (url: string) => Exporter<Span>,
  record: () => Recording<Span>,
): OtlpSender {
  return {
    name,
    send: async (url, work) => {
      const { tracer, finish } = record();
      const recorded = work(tracer);
      const spans = await finish();
      const exporter = open(url);
      const result = await new Promise<Result>((resolve) => exporter.export(spans, resolve));
      await exporter.shutdown();
      return { result, recorded };
    },
  };
}

function recordOne(): Recording<sdkOne.ReadableSpan> {
  const memory = new sdkOne.InMemorySpanExporter();
  const provider = new sdkOne.BasicTracerProvider({
    resource: new ResourceOne(attributes),
    spanProcessors: [new sdkOne.SimpleSpanProcessor(memory)],
  });
  const finish = () => provider.forceFlush().then(() => memory.getFinishedSpans());
  return { tracer: provider.getTracer('till', '1.0'), finish };
}

function recordTwo(): Recording<sdkTwo.ReadableSpan> {
  const memory = new sdkTwo.InMemorySpanExporter();
  const provider = new sdkTwo.TracerProvider({
    resource: resourceTwo(attributes),
    spanProcessors: [new sdkTwo.SimpleSpanProcessor({ exporter: memory })],
  });
  const finish = () => provider.forceFlush().then(() => memory.getFinishedSpans());
  return { tracer: provider.getTracer('till', '1.0'), finish };
}

function recordThree(): Recording<sdkThree.ReadableSpan> {
  const { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } =
    load<typeof sdkThree>('otlp-3-sdk');
  const { resourceFromAttributes } = load<typeof resourcesThree>('otlp-3-resources');
  const memory = new InMemorySpanExporter();
  const provider = new TracerProvider({
    resource: resourceFromAttributes(attributes),
    spanProcessors: [new SimpleSpanProcessor({ exporter: memory })],
  });
  const finish = () => provider.forceFlush().then(() => memory.getFinishedSpans());
  return { tracer: provider.getTracer('till', '1.0'), finish };
}

function openJsonThree(url: string): Exporter<sdkThree.ReadableSpan> {
  const { OTLPTraceExporter } = load<typeof jsonExporterThree>('otlp-3-http');
  return new OTLPTraceExporter({ url });
}

function openProtobufThree(url: string): Exporter<sdkThree.ReadableSpan> {
  const { OTLPTraceExporter } = load<typeof protobufExporterThree>('otlp-3-proto');
  return new OTLPTraceExporter({ url });
}

/**
 * Promises the types the package itself declares. Its ES modules ask for a newer API than there is
 * one of in this repository; its CommonJS ones, which are the same, do not mind.
 */
function load<Module>(name: string): Module {
  return createRequire(import.meta.url)(name) as Module;
}

/** OpenTelemetry’s own exporters of three generations: 1.x, 2.x and 3.x. */
export const otlpSenders: readonly OtlpSender[] = [
  sender('1.30, JSON', (url) => new JsonOne({ url }), recordOne),
  sender('1.30, protobuf', (url) => new ProtobufOne({ url }), recordOne),
  sender('2.12, JSON', (url) => new JsonTwo({ url }), recordTwo),
  sender('2.12, protobuf', (url) => new ProtobufTwo({ url }), recordTwo),
  sender('3.1, JSON', openJsonThree, recordThree),
  sender('3.1, protobuf', openProtobufThree, recordThree),
];
