import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce } from './at-once.ts';

async function* from(count: number) {
  for (let n = 0; n < count; n++) yield n;
}

test('every item is done once, no more than so many at once or ahead of the slowest', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 6 }),
      async (delays, most, ahead) => {
        let [running, highest] = [0, 0];
        const undone = new Set(delays.map((_, n) => n));
        const told: number[] = [];
        const results = atOnce({
          items: from(delays.length),
          most,
          ahead,
          isHeavy: (n) => n % 3 === 0,
          work: async (n) => {
            expect(n - Math.min(...undone)).toBeLessThan(ahead);
            highest = Math.max(highest, ++running);
            await sleep(delays[n]);
            running--;
            undone.delete(n);
            return n * 2;
          },
        });
        for await (const { place, item, result } of results) {
          expect([place, result]).toEqual([item, item * 2]);
          told.push(item);
        }
        expect(told.toSorted((a, b) => a - b)).toEqual(delays.map((_, n) => n));
        expect(highest).toBeLessThanOrEqual(most);
      },
    ),
    { numRuns: 50 },
  );
});

test('a slow item does not hold up the others', async () => {
  const slow = Promise.withResolvers<void>();
  const told: number[] = [];
  const results = atOnce({
    items: from(5),
    most: 2,
    ahead: 10,
    work: async (n) => {
      if (n === 0) await slow.promise;
      return n;
    },
  });
  for await (const { item } of results) {
    told.push(item);
    if (item === 4) slow.resolve();
  }
  expect(told).toEqual([1, 2, 3, 4, 0]);
});

test('heavy items leave a place to the others, and take it when those are done', async () => {
  const slow = Promise.withResolvers<void>();
  const told: number[] = [];
  let atWork = 0;
  const results = atOnce({
    items: from(8),
    most: 2,
    ahead: 10,
    isHeavy: (n) => n < 4,
    work: async (n) => {
      atWork += 1;
      if (n < 4) await slow.promise;
      atWork -= 1;
      return n;
    },
  });
  for await (const { item } of results) {
    told.push(item);
    if (item === 7) {
      await sleep(1);
      expect(atWork).toBe(1);
      slow.resolve();
    }
  }
  expect(told.slice(0, 4)).toEqual([4, 5, 6, 7]);
  expect(told.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('a failure is told, and what runs is waited for', async () => {
  let ended = 0;
  const results = atOnce({
    items: from(4),
    most: 2,
    ahead: 4,
    work: async (n) => {
      await sleep(n === 1 ? 1 : 10);
      ended++;
      if (n === 1) throw new Error('broken');
      return n;
    },
  });
  const reading = async () => {
    for await (const _ of results) ended += 0;
  };
  await expect(reading()).rejects.toThrow('broken');
  expect(ended).toBe(2);
});
