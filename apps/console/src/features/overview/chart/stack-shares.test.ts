import { expect, test } from 'vitest';
import type { Overview } from '../../../shared/api/schemas.ts';
import { logRange } from '../log-range.ts';
import { formatSlice } from './format-tick.ts';
import { stackShares } from './stack-shares.ts';

const slice = (events: number) => ({ from: '', to: '', events });

function overviewOf(types: readonly (readonly [string, readonly number[]])[]): Overview {
  const byType = types.map(([type, counts]) => ({
    type,
    events: counts.reduce((sum, count) => sum + count, 0),
    counts: [...counts],
  }));
  const length = types[0]?.[1].length ?? 0;
  const totals = Array.from({ length }, (_, index) =>
    types.reduce((sum, [, counts]) => sum + (counts[index] ?? 0), 0),
  );
  return {
    window: '15m',
    from: '',
    to: '',
    position: 0,
    events: 0,
    buckets: totals.map(slice),
    byType,
    byCategory: byType.map(({ type, ...share }) => ({ category: type, ...share })),
    sampled: false,
    hottest: [],
    lag: { position: 0, index: 0 },
    appends: { since: '', points: [] },
    problems: [],
  };
}

test('each type is a layer, and the smallest of many are put together', () => {
  const many = Array.from({ length: 12 }, (_, index) => [`T${index}`, [12 - index, 1]] as const);
  const layers = stackShares(overviewOf(many), 'type');
  expect(layers.map(({ name }) => name)).toEqual(['T0', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', null]);
  expect(layers.at(-1)).toMatchObject({ counts: [15, 5], events: 20 });
});

test('one too many is no reason to put together', () => {
  const eight = Array.from({ length: 8 }, (_, index) => [`T${index}`, [1]] as const);
  expect(stackShares(overviewOf(eight), 'type').map(({ name }) => name)).not.toContain(null);
});

test('categories keep their colours whoever is the busiest', () => {
  const colors = (order: readonly string[]) =>
    new Map(
      stackShares(overviewOf(order.map((name) => [name, [1]] as const)), 'category').map(
        ({ name, color }) => [name, color],
      ),
    );
  expect(colors(['order', 'account'])).toEqual(colors(['account', 'order']));
});

test('of nothing there are no layers', () => {
  expect(stackShares(overviewOf([]), 'type')).toEqual([]);
});

test('the log is asked up to the last moment before the end', () => {
  expect(logRange({ from: '2026-03-03T14:00:00.000Z', to: '2026-03-03T14:01:00.000Z' })).toEqual({
    from: '2026-03-03T14:00:00.000Z',
    to: '2026-03-03T14:00:59.999999Z',
  });
});

test('a slice is told with its date once, and by seconds where they matter', () => {
  const now = new Date().getUTCFullYear();
  const at = (rest: string) => `${now}-${rest}.000Z`;
  expect(formatSlice({ from: at('03-03T14:02:00'), to: at('03-03T14:02:15') })).toBe(
    '3 Mar 14:02:00 – 14:02:15',
  );
  expect(formatSlice({ from: at('03-03T12:00:00'), to: at('03-04T00:00:00') })).toBe(
    '3 Mar 12:00 – 4 Mar 00:00',
  );
});
