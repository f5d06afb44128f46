import { apiRoutes } from '@hindsight/contract';
import { answerJson } from '../http/answer.ts';
import { serveRoute } from '../http/serve-route.ts';
import { readDiff } from '../use-cases/read-diff.ts';
import { readFrames } from '../use-cases/read-frames.ts';
import type { Room } from './room.ts';

export function serveFrames({ serving, backing }: Room): void {
  serveRoute(serving, apiRoutes.readFrames, async ({ params, query, signal }) => {
    const { streamId } = params;
    const input = { ...query, streamId, signal: signal() };
    return answerJson({ streamId, ...(await readFrames(backing, input)) });
  });

  serveRoute(serving, apiRoutes.readDiff, async ({ params, query, signal }) => {
    const { streamId } = params;
    const input = { ...query, streamId, signal: signal() };
    return answerJson({ streamId, ...(await readDiff(backing, input)) });
  });
}
