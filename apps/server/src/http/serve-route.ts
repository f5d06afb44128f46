import type { ApiRoute } from '@hindsight/contract';
import type { Context, Hono } from 'hono';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Activity } from '../activity/activity.ts';
import { traceQuery } from '../tracing/trace-query.ts';
import {
  createRequestTracer,
  noteProblem,
  type TraceRequest,
  untraced,
} from '../tracing/trace-request.ts';
import { listIssues } from '../use-cases/invalid-request.ts';
import { type Answer, respond } from './answer.ts';
import { answerError, answerUnexpected } from './answer-error.ts';
import { hostOf } from './check-host.ts';
import { checkOrigin } from './check-origin.ts';
import { clientSignal } from './client-signal.ts';
import { createUuidV7 } from './create-uuid-v7.ts';
import { describeIssues } from './describe-issues.ts';
import { type IncomingHeaders, incomingHeaders } from './incoming-headers.ts';
import { parseQuery } from './parse-query.ts';
import { createPathReader, pathOf } from './path-reader.ts';
import { readBody } from './read-body.ts';

type Part<Route, Name extends string> = Route extends {
  request: { [Key in Name]: infer Schema extends z.ZodType };
}
  ? z.output<Schema>
  : Record<string, never>;

/** A request of a route, checked against the contract. The body is read by those who want it. */
export type Call<Route extends ApiRoute = ApiRoute> = {
  readonly params: Part<Route, 'params'>;
  readonly query: Part<Route, 'query'>;
  readonly headers: Part<Route, 'headers'>;
  readonly requestId: string;
  readonly path: string;
  /** Aborts when the client goes away. Made when first asked for: most requests need none. */
  readonly signal: () => AbortSignal;
  readonly readBody: () => Promise<string>;
};

export type Handler<Route extends ApiRoute> = (call: Call<Route>) => Promise<Answer> | Answer;

/** What serving needs beside the route. */
export type Serving = {
  readonly app: Hono;
  readonly log: Logger;
  readonly bodyLimitBytes: number;
  readonly checkHost: (host: string) => void;
  readonly activity: Pick<Activity, 'noteProblem'>;
};

const saneRequestId = /^[\w.:-]{1,128}$/;

function readRequestId(headers: IncomingHeaders): string {
  const given = headers.get('x-request-id');
  return given !== null && saneRequestId.test(given) ? given : createUuidV7();
}

/** Serves one route of the contract: its request is parsed here, its errors become problems here. */
export function serveRoute<Route extends ApiRoute>(
  serving: Serving,
  route: Route,
  handler: Handler<Route>,
): void {
  const readCall = createCallReader<Route>(serving, route);
  const trace = isTraced(route) ? createRequestTracer(route) : untraced;
  const answer = traceQuery(route, handler);
  serving.app.on(route.method, route.getRoutingPath(), (context) =>
    serve(
      serving,
      context,
      (requestId, headers) => {
        if (route.method !== 'get') checkOrigin(context.req.raw.url, headers);
        return answer(readCall(context.req.raw, headers, requestId));
      },
      trace,
    ),
  );
}

/** Who looks at traces makes none, nor does who only asks whether we are there. */
function isTraced({ tags, operationId }: ApiRoute): boolean {
  return !tags?.includes('Traces') && operationId !== 'readHealth' && operationId !== 'readOpenApi';
}

/** Runs the work of a request and turns whatever becomes of it into the one answer. */
export async function serve(
  serving: Serving,
  context: Context,
  work: Work,
  trace: TraceRequest = untraced,
): Promise<Response> {
  const { method, url } = context.req.raw;
  const headers = incomingHeaders(context);
  const requestId = readRequestId(headers);
  const header = (name: string) => headers.get(name);
  const answer = await trace({ method, url, header }, () =>
    findAnswer(serving, { context, headers, requestId, work }),
  );
  return answer ? respond(answer, requestId) : new Response(null, { status: 499 });
}

type Work = (requestId: string, headers: IncomingHeaders) => Promise<Answer> | Answer;

type Asked = {
  readonly context: Context;
  readonly headers: IncomingHeaders;
  readonly requestId: string;
  readonly work: Work;
};

/** Null when nobody waits for it any more. */
async function findAnswer(
  { log, checkHost, activity }: Serving,
  { context, headers, requestId, work }: Asked,
): Promise<Answer | null> {
  const request = context.req.raw;
  const began = log.isLevelEnabled('debug') ? performance.now() : 0;
  let answer: Answer;
  try {
    checkHost(hostOf(request.url));
    answer = await work(requestId, headers);
  } catch (error) {
    if (request.signal.aborted) {
      log.debug({ requestId, path: context.req.path, err: error }, 'the client went away');
      return null;
    }
    answer = answerError(error, requestId) ?? answerUnexpected(requestId);
    noteProblem(codeOf(error));
    if (isWorthNoting(answer.status)) {
      activity.noteProblem(error, { code: codeOf(error), requestId });
    }
    if (answer.status >= 500) {
      // Who has closed its side may be gone, and nobody misses the answer then.
      const level = answer.status !== 503 ? 'error' : hasClosed(context) ? 'debug' : 'warn';
      log[level](
        { requestId, method: request.method, path: context.req.path, err: error },
        'failed',
      );
    }
  }
  if (began > 0) {
    const { status } = answer;
    const durationMs = Math.round((performance.now() - began) * 1000) / 1000;
    log.debug({ requestId, method: request.method, path: context.req.path, status, durationMs });
  }
  return answer;
}

/** Conflicts, refusals and failures; what was asked in a wrong way is the asker's own business. */
function isWorthNoting(status: number): boolean {
  return status === 409 || status === 422 || status >= 500;
}

function codeOf(error: unknown): string {
  const isKnown = error instanceof Error && 'code' in error && 'fields' in error;
  return isKnown ? String(error.code) : 'internal_error';
}

/** Whether the client has closed its side of the connection. Tests ask without a connection. */
function hasClosed({ env }: Context): boolean {
  return env?.incoming?.socket?.readableEnded === true;
}

type Parts = { params?: z.ZodType; query?: z.ZodType; headers?: z.ZodObject };

/** The type parameter ties the parts to the route whose schemas parse them below. */
function createCallReader<Route extends ApiRoute>({ bodyLimitBytes }: Serving, route: Route) {
  const { params, query, headers }: Parts = route.request;
  const readPath = createPathReader(route.path);
  const headerNames = headers ? Object.keys(headers.shape) : [];
  return (request: Request, given: IncomingHeaders, requestId: string): Call<Route> => {
    const issues: ReturnType<typeof describeIssues> = [];
    const parse = (
      schema: z.ZodType | undefined,
      place: 'path' | 'query' | 'header',
      raw: object,
    ) => {
      if (!schema) return {};
      const parsed = schema.safeParse(raw);
      if (parsed.success) return parsed.data;
      issues.push(...describeIssues(place, parsed.error.issues));
      return {};
    };
    const call = {
      params: parse(params, 'path', readPath(request.url)),
      query: parse(query, 'query', parseQuery(request.url)),
      headers: parse(headers, 'header', readHeaders(given, headerNames)),
      requestId,
      path: pathOf(request.url),
      signal: () => clientSignal(request),
      readBody: () => readBody(request, given, bodyLimitBytes),
    };
    if (issues.length > 0) throw listIssues(issues);
    return call as Call<Route>;
  };
}

/** Browsers and Node read header bytes as Latin-1; people send UTF-8. */
function readHeaders(headers: IncomingHeaders, names: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) values[name] = decodeHeader(value);
  }
  return values;
}

function decodeHeader(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range begins there
  if (/^[\x00-\x7f]*$/.test(value)) return value;
  const text = Buffer.from(value, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? value : text;
}
