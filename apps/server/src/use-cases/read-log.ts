import type { AsOf } from '@hindsight/contract';
import type { LogFilter, RecordedEvent } from '@hindsight/event-store';
import type { Backing } from './backing.ts';
import { type CursorOf, readCursor, writeCursor } from './cursor.ts';
import { resolveAsOf } from './resolve-as-of.ts';

type LogInput = LogFilter & {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly asOf?: AsOf | undefined;
};

type EventsPage = { readonly items: readonly RecordedEvent[]; readonly nextCursor: string | null };

/** A cursor goes on where its page ended; `after` or `before` beside it only say which way. */
export async function readLog({ store }: Backing, input: LogInput): Promise<EventsPage> {
  const { cursor: text, after, before, asOf, limit, ...filter } = input;
  const of = cursorOf(filter, asOf);
  const given = after !== undefined ? 'forward' : before !== undefined ? 'backward' : undefined;
  const cursor = text === undefined ? undefined : readCursor(of, text, given);
  const direction = cursor?.direction ?? given ?? 'backward';
  const { events, nextPosition } = await store.readLog({
    ...filter,
    after: direction === 'forward' ? (cursor?.from ?? after) : undefined,
    before: direction === 'backward' ? (cursor?.from ?? before) : undefined,
    asOf: await resolveAsOf(store, asOf),
    limit,
  });
  return {
    items: events,
    nextCursor: nextPosition === null ? null : writeCursor(of, { direction, from: nextPosition }),
  };
}

function cursorOf(filter: LogFilter, asOf: AsOf | undefined): CursorOf {
  const { category, type, actor, correlationId, eventId, from, to, contains } = filter;
  return ['log', category, type, actor, correlationId, eventId, from, to, contains, asOf];
}
