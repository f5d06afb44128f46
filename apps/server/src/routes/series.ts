import { apiRoutes } from '@hindsight/contract';
import { answerJson } from '../http/answer.ts';
import { serveRoute } from '../http/serve-route.ts';
import { readSeries } from '../use-cases/read-series.ts';
import type { Room } from './room.ts';

export function serveSeries({ serving, backing }: Room): void {
  serveRoute(serving, apiRoutes.readSeries, async ({ params, query, signal }) => {
    const { streamId } = params;
    const { path } = query;
    const answer = await readSeries(backing, { ...query, streamId, signal: signal() });
    return answerJson({ streamId, path, ...answer });
  });
}
