import type { AsOf } from '@hindsight/contract';
import type { LogFilter, RecordedEvent } from '@hindsight/event-store';
import type { Backing } from './backing.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { resolveAsOf } from './resolve-as-of.ts';

type LogInput = LogFilter & {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly asOf?: AsOf | undefined;
};

type EventsPage = { readonly items: readonly RecordedEvent[]; readonly nextCursor: string | null };

export async function readLog({ store }: Backing, input: LogInput): Promise<EventsPage> {
  const { cursor: text, after, before, asOf, limit, ...filter } = input;
  const cursor = text === undefined ? undefined : readCursor(text);
  const forwardFrom = cursor?.direction === 'forward' ? cursor.from : after;
  const { events, nextPosition } = await store.readLog({
    ...filter,
    after: forwardFrom,
    before: cursor?.direction === 'backward' ? cursor.from : before,
    asOf: await resolveAsOf(store, asOf),
    limit,
  });
  const direction = forwardFrom === undefined ? 'backward' : 'forward';
  return {
    items: events,
    nextCursor: nextPosition === null ? null : writeCursor({ direction, from: nextPosition }),
  };
}
