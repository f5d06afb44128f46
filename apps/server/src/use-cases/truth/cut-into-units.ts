import type { EventStore, StreamAt } from '@hindsight/event-store';

type Walk = {
  readonly category: string;
  readonly asOf: number;
  /** After this stream, by id. */
  readonly after: string;
};

const pageStreams = 250;
const mostStreams = 64;
const events = { first: 500, most: 8_000 };

/**
 * A category in pieces for the threads, by id. The first are small, so that there is soon something
 * to tell; none is large, so that nobody waits long for a thread.
 */
export async function* cutIntoUnits(
  store: Pick<EventStore, 'walkCategory'>,
  { category, asOf, after }: Walk,
): AsyncGenerator<readonly StreamAt[], void, undefined> {
  let enough = events.first;
  let unit: StreamAt[] = [];
  let inUnit = 0;
  for (let from: string | null = after; from !== null; ) {
    const page = await store.walkCategory({ category, asOf, after: from, limit: pageStreams });
    for (const stream of page.items) {
      // Nobody waits for a long stream because he stands before it.
      if (unit.length > 0 && stream.version >= events.most) {
        yield unit;
        [unit, inUnit] = [[], 0];
      }
      unit.push(stream);
      inUnit += stream.version;
      if (inUnit < enough && unit.length < mostStreams) continue;
      yield unit;
      enough = Math.min(events.most, enough * 2);
      [unit, inUnit] = [[], 0];
    }
    from = page.next;
  }
  if (unit.length > 0) yield unit;
}
