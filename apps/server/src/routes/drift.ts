import { apiRoutes } from '@hindsight/contract';
import { streamJsonLines } from '../http/json-lines.ts';
import { serveRoute } from '../http/serve-route.ts';
import { checkDrift } from '../use-cases/drift/check-drift.ts';
import { parseBody } from './parse-body.ts';
import type { Room } from './room.ts';

const { schema } = apiRoutes.checkDrift.request.body.content['application/json'];

export function serveDrift({ serving, backing, stopping }: Room): void {
  serveRoute(serving, apiRoutes.checkDrift, async ({ readBody, signal, requestId }) => {
    const asked = parseBody(schema, await readBody());
    const gone = new AbortController();
    const told = AbortSignal.any([signal(), stopping, gone.signal]);
    const batches = checkDrift(backing, { ...asked, signal: told });
    const onGone = () => gone.abort();
    const onFailed = (error: unknown) =>
      serving.log[told.aborted ? 'debug' : 'error'](
        { requestId, err: error },
        'a check for drift broke off',
      );
    const body = streamJsonLines({ batches, onGone, onFailed });
    return { status: 200, contentType: 'application/x-ndjson', body };
  });
}
