import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

async function* from(count: number) {
  for (let n = 0; n < count; n++) yield n;
}

test('results come in the items’ order, no more than so many at once or ahead', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 6 }),
      async (delays, atOnce, ahead) => {
        let [running, most, begun] = [0, 0, 0];
        const told: number[] = [];
        const results = inOrder({
          items: from(delays.length),
          atOnce,
          ahead,
          work: async (n) => {
            begun++;
            expect(begun - told.length).toBeLessThanOrEqual(ahead);
            most = Math.max(most, ++running);
            await sleep(delays[n]);
            running--;
            return n * 2;
          },
        });
        for await (const { item, result } of results) {
          expect(result).toBe(item * 2);
          told.push(item);
        }
        expect(told).toEqual(delays.map((_, n) => n));
        expect(most).toBeLessThanOrEqual(atOnce);
      },
    ),
    { numRuns: 50 },
  );
});

test('a failure is told in its turn, and what runs is waited for', async () => {
  let ended = 0;
  const told: number[] = [];
  const results = inOrder({
    items: from(4),
    atOnce: 2,
    ahead: 4,
    work: async (n) => {
      await sleep(2);
      ended++;
      if (n === 1) throw new Error('broken');
      return n;
    },
  });
  const reading = async () => {
    for await (const { item } of results) told.push(item);
  };
  await expect(reading()).rejects.toThrow('broken');
  expect(told).toEqual([0]);
  expect(ended).toBeGreaterThanOrEqual(2);
});
