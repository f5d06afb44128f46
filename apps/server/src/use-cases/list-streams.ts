import type { AsOf } from '@hindsight/contract';
import type { StreamsPage, StreamsQuery } from '@hindsight/event-store';
import type { Backing } from './backing.ts';
import { type CursorOf, notOfThisList, openCursor, sealCursor } from './cursor.ts';
import { resolveAsOf } from './resolve-as-of.ts';

export async function listStreams(
  { store }: Backing,
  input: Omit<StreamsQuery, 'asOf'> & { asOf?: AsOf | undefined },
): Promise<StreamsPage> {
  const { sort = 'recent', cursor, category, q, lastEventType, activeFrom, activeTo } = input;
  const of = [
    'streams',
    sort,
    category,
    q,
    lastEventType,
    activeFrom,
    activeTo,
    input.asOf,
  ] as const;
  const { items, nextCursor } = await store.listStreams({
    ...input,
    sort,
    cursor: cursor === undefined ? undefined : readPlace(of, cursor, sort),
    asOf: await resolveAsOf(store, input.asOf),
  });
  return { items, nextCursor: nextCursor === null ? null : sealCursor(of, nextCursor) };
}

function readPlace(of: CursorOf, text: string, sort: string): string {
  const inner = openCursor(of, text);
  if (sort !== 'recent' || /^\d{1,15}$/.test(inner)) return inner;
  throw notOfThisList();
}
