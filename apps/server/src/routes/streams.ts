import { apiRoutes } from '@hindsight/contract';
import { answerJson } from '../http/answer.ts';
import { serveRoute } from '../http/serve-route.ts';
import { writeEvent, writeEvents } from '../http/write-event.ts';
import { describeStream } from '../use-cases/describe-stream.ts';
import { listCategories } from '../use-cases/list-categories.ts';
import { listStreams } from '../use-cases/list-streams.ts';
import { readState } from '../use-cases/read-state.ts';
import { readStreamEvent } from '../use-cases/read-stream-event.ts';
import { readStreamEvents } from '../use-cases/read-stream-events.ts';
import type { Room } from './room.ts';

export function serveStreams({ serving, backing }: Room): void {
  serveRoute(serving, apiRoutes.listCategories, async ({ query }) =>
    answerJson({ items: await listCategories(backing, query) }),
  );

  serveRoute(serving, apiRoutes.listStreams, async ({ query }) =>
    answerJson(await listStreams(backing, query)),
  );

  serveRoute(serving, apiRoutes.describeStream, async ({ params, query }) =>
    answerJson(await describeStream(backing, { ...params, ...query })),
  );

  serveRoute(serving, apiRoutes.readStreamEvents, async ({ params, query }) => {
    const { type, ...range } = query;
    const types = type?.split(',').filter((name) => name !== '');
    const page = await readStreamEvents(backing, { ...params, ...range, types });
    return { status: 200, body: writePage(page) };
  });

  serveRoute(serving, apiRoutes.readStreamEvent, async ({ params, query }) => {
    const event = await readStreamEvent(backing, { ...params, ...query });
    return { status: 200, body: writeEvent(event) };
  });

  serveRoute(serving, apiRoutes.readState, async ({ params, query, signal }) => {
    const { streamId } = params;
    const answer = await readState(backing, { ...query, streamId, signal: signal() });
    const { version, state, event, replay, problems } = answer;
    const body = `{"streamId":${JSON.stringify(streamId)},"version":${version},"state":${JSON.stringify(state)},"event":${event ? writeEvent(event) : 'null'},"replay":${JSON.stringify(replay)},"problems":${JSON.stringify(problems)}}`;
    return { status: 200, body };
  });
}

export function writePage({ items, nextCursor }: Awaited<ReturnType<typeof readStreamEvents>>) {
  return `{"items":${writeEvents(items)},"nextCursor":${JSON.stringify(nextCursor)}}`;
}
