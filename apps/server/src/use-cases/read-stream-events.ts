import type { AsOf } from '@hindsight/contract';
import type { RecordedEvent } from '@hindsight/event-store';
import type { Backing } from './backing.ts';
import { type CursorOf, readCursor, writeCursor } from './cursor.ts';
import { resolveAsOf } from './resolve-as-of.ts';

export type StreamEventsQuery = {
  readonly streamId: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly types?: readonly string[] | undefined;
  readonly direction?: 'forward' | 'backward' | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly asOf?: AsOf | undefined;
};

type EventsPage = { readonly items: readonly RecordedEvent[]; readonly nextCursor: string | null };

export async function readStreamEvents(
  { store }: Backing,
  input: StreamEventsQuery,
): Promise<EventsPage> {
  const { direction = 'forward' } = input;
  const of = cursorOf(input);
  const cursor = input.cursor === undefined ? undefined : readCursor(of, input.cursor, direction);
  const isForward = direction === 'forward';
  const { events, complete } = await store.readStream(input.streamId, {
    fromVersion: isForward ? (cursor?.from ?? input.from) : input.from,
    toVersion: isForward ? input.to : (cursor?.from ?? input.to),
    types: input.types,
    direction,
    // One more than asked for tells whether there is a next page.
    limit: input.limit + 1,
    asOf: await resolveAsOf(store, input.asOf),
  });
  const next = complete ? events[input.limit]?.version : versionAfter(events.at(-1), isForward);
  return {
    items: events.slice(0, input.limit),
    nextCursor: next === undefined ? null : writeCursor(of, { direction, from: next }),
  };
}

function cursorOf({ streamId, from, to, types, asOf }: StreamEventsQuery): CursorOf {
  return ['stream', streamId, from, to, types, asOf];
}

/** Where to go on after a page that ended early because of its size. */
function versionAfter(last: RecordedEvent | undefined, isForward: boolean): number | undefined {
  return last && (isForward ? last.version + 1 : last.version - 1);
}
