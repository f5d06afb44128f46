import { apiRoutes } from '@hindsight/contract';
import { answerExact, answerJson } from '../http/answer.ts';
import { knowsRevision, quoteRevision } from '../http/entity-tag.ts';
import { serveRoute } from '../http/serve-route.ts';
import { listTraceNames } from '../use-cases/traces/list-trace-names.ts';
import { listTraces } from '../use-cases/traces/list-traces.ts';
import { readLatency } from '../use-cases/traces/read-latency.ts';
import { readSpan } from '../use-cases/traces/read-span.ts';
import { readTrace } from '../use-cases/traces/read-trace.ts';
import { readTraceHistogram } from '../use-cases/traces/read-trace-histogram.ts';
import { readTraceLinks } from '../use-cases/traces/read-trace-links.ts';
import { readTracing } from '../use-cases/traces/read-tracing.ts';
import { reconcileTraces } from '../use-cases/traces/reconcile-traces.ts';
import type { Room } from './room.ts';

export function serveTraces({ serving, backing, spans, explaining, tracingStatus }: Room): void {
  const { store } = backing;

  serveRoute(serving, apiRoutes.listTraces, async ({ query }) =>
    answerJson(await listTraces(spans, query)),
  );

  serveRoute(serving, apiRoutes.readTraceHistogram, async ({ query }) =>
    answerJson(await readTraceHistogram(spans, query)),
  );

  serveRoute(serving, apiRoutes.listTraceNames, async () =>
    answerJson(await listTraceNames(spans)),
  );

  serveRoute(serving, apiRoutes.readTrace, async ({ params, headers }) => {
    const known = headers['if-none-match'];
    const knows = (revision: string) => known !== undefined && knowsRevision(known, revision);
    const trace = await readTrace(spans, { ...params, knows });
    const caching = { 'cache-control': 'private, no-cache' };
    if (trace === null) return { status: 304, body: null, headers: caching };
    const etag = quoteRevision(trace.revision);
    return { ...answerJson(trace), headers: { ...caching, etag } };
  });

  serveRoute(serving, apiRoutes.readTraceLinks, async ({ params, query }) =>
    answerExact(await readTraceLinks(spans, { ...params, ...query })),
  );

  serveRoute(serving, apiRoutes.readSpan, async ({ params }) =>
    answerExact(await readSpan({ store, spans, explaining }, params)),
  );

  serveRoute(serving, apiRoutes.readLatency, async ({ params, query }) =>
    answerJson(await readLatency({ store, spans }, { ...params, ...query })),
  );

  serveRoute(serving, apiRoutes.readTracing, async () =>
    answerJson(await readTracing({ spans, status: tracingStatus })),
  );

  serveRoute(serving, apiRoutes.reconcileTraces, async ({ query }) =>
    answerJson(await reconcileTraces({ store, spans }, query)),
  );
}
