import { apiRoutes } from '@hindsight/contract';
import { serveRoute } from '../http/serve-route.ts';
import { scaffoldTest } from '../use-cases/scaffold-test.ts';
import { parseBody } from './parse-body.ts';
import type { Room } from './room.ts';

const { schema } = apiRoutes.scaffoldTest.request.body.content['application/json'];

export function serveScaffoldTest({ serving, backing }: Room): void {
  serveRoute(serving, apiRoutes.scaffoldTest, async ({ params, readBody, signal }) => {
    const asked = parseBody(schema, await readBody());
    const body = await scaffoldTest(backing, { ...params, ...asked, signal: signal() });
    return { status: 200, contentType: 'text/typescript; charset=utf-8', body };
  });
}
