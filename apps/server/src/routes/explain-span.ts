import { apiRoutes } from '@hindsight/contract';
import { answerJson } from '../http/answer.ts';
import { serveRoute } from '../http/serve-route.ts';
import { explainSpan } from '../use-cases/traces/explain-span.ts';
import type { Room } from './room.ts';

export function serveExplainSpan({ serving, explaining }: Room): void {
  serveRoute(serving, apiRoutes.explainSpan, async ({ params }) =>
    answerJson(await explainSpan(explaining, params)),
  );
}
