import { apiRoutes } from '@hindsight/contract';
import { answerJson } from '../http/answer.ts';
import { serveRoute } from '../http/serve-route.ts';
import { readCounterfactual } from '../use-cases/counterfactual/read-counterfactual.ts';
import { parseBody } from './parse-body.ts';
import type { Room } from './room.ts';

const { schema } = apiRoutes.readCounterfactual.request.body.content['application/json'];

export function serveCounterfactual({ serving, backing }: Room): void {
  serveRoute(serving, apiRoutes.readCounterfactual, async (call) => {
    const { params, query, readBody, signal } = call;
    const asked = parseBody(schema, await readBody());
    return answerJson(
      await readCounterfactual(backing, { ...params, ...query, ...asked, signal: signal() }),
    );
  });
}
