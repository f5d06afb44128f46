import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExpectedVersion } from '../events.ts';
import { prepareRequest } from './append-request.ts';
import { chooseGroup } from './choose-group.ts';

type Asked = readonly (readonly [stream: string, expected: ExpectedVersion, count: number])[];

const queued = (asked: Asked, id?: string) => ({
  request: prepareRequest(
    asked.map(([stream, expectedVersion, count]) => ({
      streamId: `s-${stream}`,
      expectedVersion,
      events: Array.from({ length: count }, () => ({ type: 'T', data: '1', eventId: id })),
    })),
  ),
});

const choose = (...queue: Asked[]): number[] => {
  const items = queue.map((asked) => queued(asked));
  return chooseGroup(items).group.map((item) => items.indexOf(item));
};

test('requests on different streams go together', () => {
  expect(choose([['a', 0, 1]], [['b', 7, 2]], [['c', 'any', 1]])).toEqual([0, 1, 2]);
});

test('requests on one stream go together while each stands on the one before', () => {
  expect(choose([['a', 0, 2]], [['a', 2, 1]], [['a', 'any', 4]], [['a', 7, 1]])).toEqual([
    0, 1, 2, 3,
  ]);
});

test('of two that expect the same version, the second waits', () => {
  expect(choose([['a', 5, 1]], [['a', 5, 1]], [['b', 0, 1]])).toEqual([0, 2]);
});

test('a number after any version waits: only the database knows', () => {
  expect(choose([['a', 'any', 1]], [['a', 1, 1]])).toEqual([0]);
});

test('nobody overtakes a request of the same stream that waits', () => {
  const streams: Asked[] = [[['a', 0, 1]], [['a', 0, 1]], [['a', 1, 1]], [['a', 'any', 1]]];
  expect(choose(...streams)).toEqual([0]);
  expect(
    choose(
      [['a', 0, 1]],
      [
        ['a', 0, 1],
        ['b', 0, 1],
      ],
      [['b', 0, 1]],
    ),
  ).toEqual([0]);
});

test('the same event id twice does not go together', () => {
  const id = '00000000-0000-7000-8000-000000000001';
  const items = [queued([['a', 'any', 1]], id), queued([['b', 'any', 1]], id)];
  expect(chooseGroup(items).group).toEqual([items[0]]);
});

test('what is busy with a group that is not answered yet waits', () => {
  const items = [queued([['a', 1, 1]]), queued([['b', 0, 1]]), queued([['a', 2, 1]])];
  const { group, rest } = chooseGroup(items, { busy: ['s-a'] });
  expect(group).toEqual([items[1]]);
  expect(rest).toEqual([items[0], items[2]]);
  expect(chooseGroup(items, { busy: ['s-a', 's-b'] }).group).toEqual([]);
});

test('a group is bounded, and never empty', () => {
  const huge = Array.from({ length: 4 }, () => queued([['x', 'any', 4_000]]));
  expect(chooseGroup(huge).group).toHaveLength(1);
  const many = Array.from({ length: 600 }, (_, index) => queued([[String(index), 0, 1]]));
  expect(chooseGroup(many).group).toHaveLength(512);
  expect(chooseGroup(many, { most: 7 }).group).toHaveLength(7);
});

test('every request is in the group or waits, in order; one stream’s keep their order', () => {
  const part = fc.tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom<ExpectedVersion>('any', 'none', 1, 2, 3),
    fc.integer({ min: 1, max: 2 }),
  );
  const request = fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: ([id]) => id });
  fc.assert(
    fc.property(fc.array(request, { maxLength: 12 }), (requests) => {
      const items = requests.map((asked) => queued(asked));
      const taken: unknown[] = [];
      let queue: readonly (typeof items)[number][] = items;
      while (queue.length > 0) {
        const { group, rest } = chooseGroup(queue);
        expect(group.length).toBeGreaterThan(0);
        expect(group.length + rest.length).toBe(queue.length);
        taken.push(...group);
        queue = rest;
      }
      for (const stream of ['s-a', 's-b', 's-c']) {
        const of = (list: readonly unknown[]) =>
          items
            .filter(({ request: { parts } }) => parts.some(({ streamId }) => streamId === stream))
            .map((item) => list.indexOf(item));
        expect(of(taken)).toEqual([...of(taken)].sort((one, other) => one - other));
      }
    }),
  );
});
