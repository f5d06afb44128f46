import { expect, test, vi } from 'vitest';
import { type Found, MatchSearch, type ReadMatches } from './match-search.ts';

/** Every tenth version is a match; a page is a hundred versions. */
const read: ReadMatches = async ({ from, to }) => {
  const end = Math.max(from, to - 99);
  const matches = [];
  for (let version = to; version >= end; version--) {
    if (version % 10 === 0) matches.push({ version, type: 'Noted', actor: null });
  }
  return { matches, next: end - 1 };
};

async function reach(search: MatchSearch, state: Found['state']): Promise<Found> {
  await vi.waitFor(() => expect(search.found.state).toBe(state));
  return search.found;
}

test('it walks from the head to the beginning and tells how far it is', async () => {
  const told: number[] = [];
  const search = new MatchSearch({
    head: 250,
    read,
    onChange: ({ searched }) => told.push(searched),
  });
  search.start();
  const { matches, searched } = await reach(search, 'done');
  expect(matches.map(({ version }) => version)).toEqual(
    Array.from({ length: 25 }, (_, index) => 250 - index * 10),
  );
  expect(searched).toBe(250);
  expect(told).toEqual([0, 100, 200, 250]);
});

test('it rests when enough is found, and goes on when they are scrolled to', async () => {
  const search = new MatchSearch({ head: 10_000, read, onChange: () => {} });
  search.start();
  expect((await reach(search, 'enough')).matches).toHaveLength(300);
  search.seen(290);
  await vi.waitFor(() => expect(search.found.matches).toHaveLength(590));
  expect(search.found.state).toBe('enough');
});

test('it is stopped and goes on without searching twice', async () => {
  const search = new MatchSearch({
    head: 1_000,
    read,
    onChange: ({ searched, state }) => {
      if (searched === 300 && state === 'searching') search.stop();
    },
  });
  search.start();
  expect((await reach(search, 'stopped')).searched).toBe(300);
  search.start();
  await vi.waitFor(() => expect(search.found.searched).toBe(300));
  expect(search.found.matches).toHaveLength(30);
});

test('what comes new stands on top', async () => {
  const search = new MatchSearch({ head: 25, read, onChange: () => {} });
  search.start();
  await reach(search, 'done');
  search.extendTo(41);
  await vi.waitFor(() => expect(search.found.grown).toBe(2));
  expect(search.found.matches.map(({ version }) => version)).toEqual([40, 30, 20, 10]);
  expect(search.found.searched).toBe(41);
});

test('a failure keeps what was found, and is tried again', async () => {
  let isDown = false;
  const search = new MatchSearch({
    head: 300,
    read: async (range, signal) => {
      if (isDown) throw new Error('away');
      isDown = true;
      return read(range, signal);
    },
    onChange: () => {},
  });
  search.start();
  expect((await reach(search, 'failed')).matches).toHaveLength(10);
  isDown = false;
  search.start();
  await vi.waitFor(() => expect(search.found.matches.length).toBeGreaterThan(10));
});
