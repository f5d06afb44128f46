import { expect, test } from 'vitest';
import { buildScale } from '../scale/build-scale.ts';
import { buildBars } from './build-bars.ts';

const head = 1_000_000;
const points = [
  { version: 0, atMs: 0 },
  { version: 500_000, atMs: 1_000_000 },
  { version: head, atMs: 9_000_000 },
];
const scale = buildScale({
  points,
  view: { from: 0, to: head },
  axis: 'version',
  breakShare: 0.05,
});

test('there are as many bars as there is room, and busy times stand higher', () => {
  const bars = buildBars({ scale, known: [], head, amount: 100 });
  expect(bars).toHaveLength(100);
  expect(bars[10]?.height).toBe(1);
  expect(bars[90]?.height).toBeCloseTo(Math.sqrt(1 / 8));
  expect(bars[10]?.parts).toEqual([]);
});

test('where the types are known, a bar says them in one order', () => {
  const known = [{ from: 1, types: ['b', 'a', 'b', 'b'], timesMs: [0, 1, 2, 3], problems: [] }];
  const near = buildScale({
    points: [
      { version: 0, atMs: 0 },
      { version: 4, atMs: 4 },
    ],
    view: { from: 0, to: 4 },
    axis: 'version',
    breakShare: 0.05,
  });
  const bars = buildBars({ scale: near, known, head: 4, amount: 2 });
  expect(bars.map(({ parts }) => parts)).toEqual([
    [
      { type: 'a', share: 0.5 },
      { type: 'b', share: 0.5 },
    ],
    [{ type: 'b', share: 1 }],
  ]);
});

test('no event is counted twice or left out', () => {
  const few = { from: 0.4, to: 9.7 };
  const near = buildScale({
    points: [
      { version: 0, atMs: 0 },
      { version: 20, atMs: 20 },
    ],
    view: few,
    axis: 'time',
    breakShare: 0.05,
  });
  expect(buildBars({ scale: near, known: [], head: 20, amount: 40 })).toHaveLength(9);
});
