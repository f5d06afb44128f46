import type { EventStore, Follow, FollowBatch } from '@hindsight/event-store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/open-test-app.ts';
import { createLiveLog } from './live-log.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const append = (count = 1) =>
  app.store.append(
    'note-1',
    Array.from({ length: count }, () => ({ type: 'Noted', data: '{}' })),
    { expectedVersion: 'any' },
  );

function positionsOf(result: IteratorResult<FollowBatch, void>): number[] {
  return result.done ? [] : result.value.events.map(({ position }) => position);
}

/** The store, and how many pages of the log were read from it to follow it. */
function countPages(): { store: EventStore; pages: () => number } {
  let pages = 0;
  async function* follow(options: Follow) {
    for await (const batch of app.store.follow(options)) {
      pages++;
      yield batch;
    }
  }
  return { store: { ...app.store, follow }, pages: () => pages };
}

test('those at the end of the log share what one reader reads', async () => {
  const { store, pages } = countPages();
  const live = createLiveLog(store, 100);
  const leaving = new AbortController();
  const { position: head } = await store.readHead();
  const following = await Promise.all(
    Array.from({ length: 50 }, () => live.follow({ signal: leaving.signal })),
  );
  const seen = following.map(() => [] as number[]);
  const reading = following.map(async ({ batches }, index) => {
    for await (const { events } of batches) {
      seen[index]?.push(...events.map(({ position }) => position));
    }
  });
  const written = 40;
  for (let n = 0; n < written; n++) await append();
  const expected = Array.from({ length: written }, (_, n) => head + 1 + n);
  await expect.poll(() => seen.every(({ length }) => length >= written)).toBe(true);
  for (const positions of seen) expect(positions).toEqual(expected);
  // A few more are those who were not there yet when it began.
  expect(pages()).toBeLessThan(written + 50 + 1);
  leaving.abort();
  await Promise.all(reading);
});

test('one who falls far behind reads on by itself, without a gap', async () => {
  const { store } = countPages();
  const live = createLiveLog(store, 100);
  const leaving = new AbortController();
  const { after: begin, batches } = await live.follow({ signal: leaving.signal });
  const other = await live.follow({ signal: leaving.signal });
  const positions: number[] = [];
  const first = batches.next();
  const [fast, count] = [other.batches.next(), 150];
  await append();
  positions.push(...positionsOf(await first));
  await fast;
  for (let n = 1; n < count; n++) await append();
  let reached = begin;
  while (reached < begin + count) {
    reached = positionsOf(await other.batches.next()).at(-1) ?? reached;
  }
  while (positions.length < count) {
    positions.push(...positionsOf(await batches.next()));
  }
  expect(positions).toEqual(Array.from({ length: count }, (_, n) => begin + 1 + n));
  leaving.abort();
  expect((await batches.next()).done).toBe(true);
  expect((await other.batches.next()).done).toBe(true);
});
