import { apiRoutes } from '@hindsight/contract';
import { answerJson } from '../http/answer.ts';
import { serveRoute } from '../http/serve-route.ts';
import { readOverview } from '../use-cases/overview/read-overview.ts';
import type { Room } from './room.ts';

export function serveOverview({ serving, backing, activity }: Room): void {
  serveRoute(serving, apiRoutes.readOverview, async ({ query }) =>
    answerJson(await readOverview({ store: backing.store, activity }, query)),
  );
}
