import { apiRoutes } from '@hindsight/contract';
import { answerLines } from '../http/answer-lines.ts';
import { serveRoute } from '../http/serve-route.ts';
import { checkDrift } from '../use-cases/drift/check-drift.ts';
import { parseBody } from './parse-body.ts';
import type { Room } from './room.ts';

const { schema } = apiRoutes.checkDrift.request.body.content['application/json'];

export function serveDrift({ serving, backing, stopping }: Room): void {
  serveRoute(serving, apiRoutes.checkDrift, async (call) => {
    const asked = parseBody(schema, await call.readBody());
    const signal = AbortSignal.any([call.signal(), stopping]);
    const reader = { log: serving.log, requestId: call.requestId, signal, work: 'drift' };
    return answerLines(reader, (until) => checkDrift(backing, { ...asked, signal: until }));
  });
}
