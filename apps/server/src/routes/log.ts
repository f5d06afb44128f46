import { apiRoutes } from '@hindsight/contract';
import { answerJson } from '../http/answer.ts';
import { streamLiveEvents } from '../http/live-events.ts';
import { serveRoute } from '../http/serve-route.ts';
import { readCorrelation } from '../use-cases/read-correlation.ts';
import { readHistogram } from '../use-cases/read-histogram.ts';
import { readLog } from '../use-cases/read-log.ts';
import type { Room } from './room.ts';
import { writePage } from './streams.ts';

export function serveLog({ serving, backing, liveLog, stopping, heartbeatMs }: Room): void {
  serveRoute(serving, apiRoutes.readLog, async ({ query }) => ({
    status: 200,
    body: writePage(await readLog(backing, query)),
  }));

  serveRoute(serving, apiRoutes.followLog, async (call) => {
    const { query, headers, signal, requestId } = call;
    const { after, ...filter } = query;
    const gone = new AbortController();
    const { after: from, batches } = await liveLog.follow({
      ...filter,
      after: headers['last-event-id'] ?? after,
      signal: AbortSignal.any([signal(), stopping, gone.signal]),
    });
    const onGone = () => gone.abort();
    const onFailed = (error: unknown) =>
      serving.log.error({ requestId, err: error }, 'a live answer broke off');
    return {
      status: 200,
      contentType: 'text/event-stream',
      body: streamLiveEvents({ after: from, batches, heartbeatMs, onGone, onFailed }),
      headers: { 'x-accel-buffering': 'no' },
    };
  });

  serveRoute(serving, apiRoutes.readHistogram, async ({ query }) =>
    answerJson(await readHistogram(backing, query)),
  );

  serveRoute(serving, apiRoutes.readCorrelation, async ({ params, query }) =>
    answerJson(await readCorrelation(backing, { ...params, ...query })),
  );
}
