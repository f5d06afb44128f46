import type { AsOf } from '@hindsight/contract';
import type { StreamsPage, StreamsQuery } from '@hindsight/event-store';
import type { Backing } from './backing.ts';
import { invalidRequest } from './invalid-request.ts';
import { resolveAsOf } from './resolve-as-of.ts';

export async function listStreams(
  { store }: Backing,
  input: Omit<StreamsQuery, 'asOf'> & { asOf?: AsOf | undefined },
): Promise<StreamsPage> {
  const { sort = 'recent', cursor } = input;
  const { items, nextCursor } = await store.listStreams({
    ...input,
    sort,
    cursor: cursor === undefined ? undefined : openCursor(cursor, sort),
    asOf: await resolveAsOf(store, input.asOf),
  });
  return { items, nextCursor: nextCursor === null ? null : sealCursor(nextCursor, sort) };
}

function sealCursor(inner: string, sort: string): string {
  return Buffer.from(`${sort} ${inner}`).toString('base64url');
}

/** A cursor of the other order, or made up, must not reach the store. */
function openCursor(text: string, sort: string): string {
  const opened = Buffer.from(text, 'base64url').toString('utf8');
  const inner = opened.slice(sort.length + 1);
  const isOurs = opened.startsWith(`${sort} `) && sealCursor(inner, sort) === text;
  const isWhole = sort !== 'recent' || /^\d{1,15}$/.test(inner);
  if (isOurs && isWhole && !inner.includes('\0')) return inner;
  throw invalidRequest('query', 'cursor', `is not a cursor of streams sorted by ${sort}`);
}
