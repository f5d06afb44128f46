import type { ApiRoute } from '@hindsight/contract';
import { recordAlways, runningTracing } from '@hindsight/telemetry/node';
import {
  type Attributes,
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { Answer } from '../http/answer.ts';
import { tracer } from './in-span.ts';

/** A request as its span tells it. */
export type RequestToTrace = {
  readonly method: string;
  readonly url: string;
  readonly header: (name: string) => string | null;
};

export type TraceRequest = (
  request: RequestToTrace,
  work: () => Promise<Answer | null>,
) => Promise<Answer | null>;

const recorded = recordAlways(ROOT_CONTEXT);

/** For what is not worth a trace. */
export const untraced: TraceRequest = (_, work) => work();

/**
 * The span of a request to one route, which goes on in its caller’s trace. It ends when the answer
 * begins: one that goes on for hours is no span of hours. Who asked learns its ids from
 * `traceresponse`.
 */
export function createRequestTracer({ method, path }: ApiRoute): TraceRequest {
  const name = `${method.toUpperCase()} ${path}`;
  return async (request, work) => {
    const from = findCaller(request);
    const span = from === ROOT_CONTEXT ? beginTrace(name) : startSpan(name, from);
    const isRecorded = span.isRecording();
    if (isRecorded) span.setAttributes(describeRequest(request, path));
    try {
      const answer = await context.with(trace.setSpan(from, span), work);
      if (isRecorded) describeAnswer(span, answer);
      return answer && withIds(answer, span);
    } finally {
      span.end();
    }
  };
}

function startSpan(name: string, from: Context): Span {
  return tracer.startSpan(name, { kind: SpanKind.SERVER }, from);
}

/** Under load most requests are not recorded, and those cost next to nothing. */
function beginTrace(name: string): Span {
  const passOver = runningTracing()?.passOver;
  if (!passOver) return startSpan(name, ROOT_CONTEXT);
  const ids = passOver();
  return ids ? trace.wrapSpanContext(ids) : startSpan(name, recorded);
}

/** Says on the span of the request under way which problem it met. */
export function noteProblem(code: string): void {
  trace.getActiveSpan()?.setAttribute('hindsight.problem.code', code);
}

function findCaller(request: RequestToTrace): Context {
  if (request.header('traceparent') === null) return ROOT_CONTEXT;
  return propagation.extract(ROOT_CONTEXT, request, {
    get: (from, key) => from.header(key) ?? undefined,
    keys: () => ['traceparent', 'tracestate', 'baggage'],
  });
}

function describeRequest({ method, url, header }: RequestToTrace, route: string): Attributes {
  const { pathname, search, protocol, hostname, port } = new URL(url);
  return {
    'http.request.method': method,
    'http.route': route,
    'url.path': pathname,
    'url.scheme': protocol.slice(0, -1),
    'server.address': hostname,
    ...(search !== '' && { 'url.query': search.slice(1) }),
    ...(port !== '' && { 'server.port': Number(port) }),
    'user_agent.original': header('user-agent') ?? undefined,
  };
}

function describeAnswer(span: Span, answer: Answer | null): void {
  if (answer === null) {
    span.setAttribute('hindsight.client_gone', true);
    return;
  }
  const { status, body } = answer;
  span.setAttribute('http.response.status_code', status);
  if (body instanceof ReadableStream) span.setAttribute('hindsight.response.streamed', true);
  if (status < 500) return;
  span.setAttribute('error.type', String(status));
  span.setStatus({ code: SpanStatusCode.ERROR });
}

function withIds(answer: Answer, span: Span): Answer {
  const ids = span.spanContext();
  if (!trace.isSpanContextValid(ids)) return answer;
  const { traceId, spanId, traceFlags } = ids;
  const flags = traceFlags.toString(16).padStart(2, '0');
  const traceresponse = `00-${traceId}-${spanId}-${flags}`;
  return { ...answer, headers: { ...answer.headers, traceresponse } };
}
