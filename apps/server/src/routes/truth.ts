import { apiRoutes } from '@hindsight/contract';
import { answerJson } from '../http/answer.ts';
import { answerLines } from '../http/answer-lines.ts';
import { serveRoute } from '../http/serve-route.ts';
import { findCategoryTruth } from '../use-cases/truth/find-category-truth.ts';
import { findStreamTruth } from '../use-cases/truth/find-stream-truth.ts';
import { parseBody } from './parse-body.ts';
import type { Room } from './room.ts';

const { schema } = apiRoutes.findStreamTruth.request.body.content['application/json'];

export function serveTruth({ serving, backing, truth, stopping }: Room): void {
  serveRoute(serving, apiRoutes.findStreamTruth, async (call) => {
    const { where } = parseBody(schema, await call.readBody());
    const { params, query, signal } = call;
    const input = { ...params, ...query, where, signal: signal() };
    return answerJson(await findStreamTruth(backing, truth, input));
  });

  serveRoute(serving, apiRoutes.findCategoryTruth, async (call) => {
    const { where } = parseBody(schema, await call.readBody());
    const { params, query, requestId } = call;
    const signal = AbortSignal.any([call.signal(), stopping]);
    const work = 'truth over a category';
    return answerLines({ log: serving.log, requestId, signal, work }, (until) =>
      findCategoryTruth(backing, truth, { ...params, ...query, where, signal: until }),
    );
  });
}
