import { apiRoutes } from '@hindsight/contract';
import { answerJson } from '../http/answer.ts';
import { serveRoute } from '../http/serve-route.ts';
import { findStreamTruth } from '../use-cases/truth/find-stream-truth.ts';
import { parseBody } from './parse-body.ts';
import type { Room } from './room.ts';

const { schema } = apiRoutes.findStreamTruth.request.body.content['application/json'];

export function serveTruth({ serving, backing, truth }: Room): void {
  serveRoute(serving, apiRoutes.findStreamTruth, async (call) => {
    const { where } = parseBody(schema, await call.readBody());
    const { params, query, signal } = call;
    const input = { ...params, ...query, where, signal: signal() };
    return answerJson(await findStreamTruth(backing, truth, input));
  });
}
