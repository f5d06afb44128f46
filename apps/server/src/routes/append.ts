import { apiRoutes } from '@hindsight/contract';
import { readEventContext } from '../http/read-event-context.ts';
import { serveRoute } from '../http/serve-route.ts';
import { appendEvents } from '../use-cases/append-events.ts';
import { parseAppend } from './parse-append.ts';
import type { Room } from './room.ts';

export function serveAppend({ serving, backing, answerOnce }: Room): void {
  serveRoute(serving, apiRoutes.appendEvents, async (call) => {
    const { headers, params, path, requestId } = call;
    const { streamId } = params;
    const text = await call.readBody();
    const context = readEventContext(headers, requestId);
    const key = headers['idempotency-key'];
    const work = async (signal?: AbortSignal) => {
      const { expectedVersion, events } = parseAppend(text);
      const appended = await appendEvents(backing, {
        streamId,
        expectedVersion,
        events,
        context,
        idempotencyKey: key,
        signal,
      });
      const { eventIds: _, repeated: __, ...answer } = appended;
      return { status: 201, body: JSON.stringify(answer) };
    };
    if (key === undefined) return work(call.signal());
    const fingerprint = ['POST', path, text];
    return answerOnce({ key, fingerprint, requestId, work: () => work() });
  });
}
