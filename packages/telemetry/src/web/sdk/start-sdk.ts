import { context, ROOT_CONTEXT, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api';
import { millisToHrTime, W3CTraceContextPropagator } from '@opentelemetry/core';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { DocumentLoadInstrumentation } from '@opentelemetry/instrumentation-document-load';
import { FetchInstrumentation } from '@opentelemetry/instrumentation-fetch';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { StackContextManager, WebTracerProvider } from '@opentelemetry/sdk-trace-web';
import { attributeNames } from '../../spans/attribute-names.ts';
import type { ActionIds, DoneAction } from '../actions/done-action.ts';
import { templateOf } from '../send-request.ts';
import { ChosenIds } from './chosen-ids.ts';
import { OpenSpans } from './open-spans.ts';
import { SpanSender } from './span-sender.ts';

export type TracingOptions = {
  readonly service: string;
  /** Where spans are sent. */
  readonly url: string;
  /** Requests that are not traced: who looks at traces makes none. */
  readonly ignored?: readonly RegExp[];
};

type Sdk = {
  readonly enter: <Result>(ids: ActionIds, run: () => Result) => Result;
  readonly record: (done: DoneAction) => void;
  /** Ends what is open and sends all there is, for a page that goes away. */
  readonly flush: () => void;
};

/** Traces loading the page, its requests, and the actions that are told. */
export function startSdk({ service, url, ignored = [] }: TracingOptions): Sdk {
  const ids = new ChosenIds();
  const open = new OpenSpans();
  // Taken before fetch is traced: sending spans makes none.
  const sender = new SpanSender({ url, send: fetch.bind(globalThis) });
  const provider = new WebTracerProvider({
    idGenerator: ids,
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [open, sender],
  });
  provider.register({
    contextManager: new StackContextManager(),
    propagator: new W3CTraceContextPropagator(),
  });
  registerInstrumentations({
    tracerProvider: provider,
    instrumentations: [
      ...(typeof document === 'undefined' ? [] : [new DocumentLoadInstrumentation()]),
      new FetchInstrumentation({
        ignoreUrls: [new RegExp(`${url}$`), ...ignored],
        requestHook: (span, request) => {
          const template = templateOf(request);
          if (template === undefined) return;
          span.updateName(`${request.method ?? 'GET'} ${template}`);
          span.setAttribute('url.template', template);
        },
        applyCustomAttributesOnSpan: (span) => open.answered(span, millisToHrTime(Date.now())),
      }),
    ],
  });
  const tracer = provider.getTracer('hindsight-console');
  return {
    enter: ({ traceId, spanId }, run) => {
      const cause = { traceId, spanId, traceFlags: TraceFlags.SAMPLED };
      return context.with(trace.setSpanContext(ROOT_CONTEXT, cause), run);
    },
    record: ({ name, startMs, endMs, attributes, failure, ...chosen }) => {
      const span = ids.use(chosen, () =>
        tracer.startSpan(`ui.${name}`, {
          root: true,
          startTime: millisToHrTime(startMs),
          attributes: { [attributeNames.action]: name, ...attributes },
        }),
      );
      if (failure !== null) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
      span.end(millisToHrTime(endMs));
    },
    flush: () => {
      open.endAll();
      sender.leave();
    },
  };
}
