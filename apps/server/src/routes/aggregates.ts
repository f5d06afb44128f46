import { apiRoutes } from '@hindsight/contract';
import { answerJson } from '../http/answer.ts';
import { readEventContext } from '../http/read-event-context.ts';
import { serveRoute } from '../http/serve-route.ts';
import { writeEvents } from '../http/write-event.ts';
import { listAggregates } from '../use-cases/list-aggregates.ts';
import { runCommand } from '../use-cases/run-command.ts';
import { parseCommandInput } from './parse-command-input.ts';
import type { Room } from './room.ts';

export function serveAggregates({ serving, backing, answerOnce }: Room): void {
  serveRoute(serving, apiRoutes.listAggregates, () =>
    answerJson({ items: listAggregates(backing) }),
  );

  serveRoute(serving, apiRoutes.runCommand, async (call) => {
    const { headers, params, path, requestId } = call;
    const text = await call.readBody();
    const context = readEventContext(headers, requestId);
    const key = headers['idempotency-key'];
    const ifVersion = headers['if-match'];
    const work = async (signal?: AbortSignal) => {
      const { streamId, version, events } = await runCommand(backing, {
        aggregate: params.name,
        id: params.id,
        command: params.command,
        input: parseCommandInput(text),
        context,
        ifVersion,
        signal,
        idempotencyKey: key,
      });
      const traceId = JSON.stringify(events.at(-1)?.traceId ?? null);
      const body = `{"streamId":${JSON.stringify(streamId)},"version":${version},"events":${writeEvents(events)},"traceId":${traceId}}`;
      return { status: 200, body };
    };
    if (key === undefined) return work(call.signal());
    const fingerprint = ['POST', path, ifVersion, text];
    return answerOnce({ key, fingerprint, requestId, work: () => work() });
  });
}
