import { apiRoutes } from '@hindsight/contract';
import { answerJson } from '../http/answer.ts';
import { serveRoute } from '../http/serve-route.ts';
import { createBlameCheckpoints } from '../use-cases/blame/blame-checkpoints.ts';
import { readBlame } from '../use-cases/blame/read-blame.ts';
import type { Room } from './room.ts';

const mostHeld = 32_000_000;

export function serveBlame({ serving, backing }: Room): void {
  const checkpoints = createBlameCheckpoints(mostHeld);

  serveRoute(serving, apiRoutes.readBlame, async ({ params, query, signal }) => {
    const { streamId } = params;
    const input = { ...query, streamId, signal: signal() };
    return answerJson({ streamId, ...(await readBlame(backing, checkpoints, input)) });
  });
}
