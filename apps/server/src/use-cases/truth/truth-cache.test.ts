import { expect, test } from 'vitest';
import { createTruthCache, type KnownTruth, keepStream } from './truth-cache.ts';

function known(position: number, streams: number, through: string | null = null): KnownTruth {
  const truth: KnownTruth = { position, latest: position, through, bytes: 0, streams: new Map() };
  for (let n = 0; n < streams; n++) {
    const text = 'x'.repeat(700);
    keepStream(truth, { streamId: `wallet-${n}`, wasTrue: false, unknown: null, text });
  }
  return truth;
}

test('what is put can be taken, once', () => {
  const cache = createTruthCache();
  const truth = known(1, 2);
  cache.put('a', truth);
  expect(cache.take('a')).toBe(truth);
  expect(cache.take('a')).toBeNull();
});

test('what was asked for longest ago gives way; what is too large is not kept', () => {
  const cache = createTruthCache(10_000);
  cache.put('a', known(1, 4));
  cache.put('b', known(1, 4));
  cache.put('c', known(1, 4));
  expect(cache.take('a')).toBeNull();
  cache.put('huge', known(1, 11));
  expect(cache.take('huge')).toBeNull();
  expect([cache.take('b'), cache.take('c')].every(Boolean)).toBe(true);
});

test('of two answers to one question the one that is further is kept', () => {
  const cache = createTruthCache();
  const [whole, part, newer] = [known(5, 1), known(9, 1, 'wallet-3'), known(7, 1)];
  cache.put('a', whole);
  cache.put('a', part);
  expect(cache.take('a')).toBe(whole);
  cache.put('a', newer);
  cache.put('a', whole);
  expect(cache.take('a')).toBe(newer);
});

test('a stream that is followed further weighs what it weighs now', () => {
  const truth = known(1, 1);
  const before = truth.bytes;
  keepStream(truth, { streamId: 'wallet-0', wasTrue: false, unknown: null, text: 'x'.repeat(600) });
  expect(truth.bytes).toBe(before - 100);
});
