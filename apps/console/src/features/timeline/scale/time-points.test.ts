import { expect, test } from 'vitest';
import { listTimePoints } from './time-points.ts';

const at = (ms: number) => new Date(ms).toISOString();
const slice = (from: number, to: number, fromVersion: number, count: number) => ({
  from: at(from),
  to: at(to),
  fromVersion,
  count,
});

const density = [
  slice(0, 100, 1, 10),
  slice(100, 200, 11, 0),
  slice(200, 300, 11, 1),
  slice(300, 400, 12, 9),
];

test('a slice of time tells when its first and last version were recorded', () => {
  expect(listTimePoints({ density }, 20, [])).toEqual([
    { version: 0, atMs: 0 },
    { version: 1, atMs: 0 },
    { version: 10, atMs: 100 },
    { version: 11, atMs: 250 },
    { version: 12, atMs: 300 },
    { version: 20, atMs: 400 },
  ]);
});

test('what is known takes the place of what was reckoned', () => {
  const known = { from: 9, types: ['a', 'b', 'c'], timesMs: [61, 62, 222], problems: [] };
  expect(listTimePoints({ density }, 20, [known]).slice(1)).toEqual([
    { version: 1, atMs: 0 },
    { version: 9, atMs: 61 },
    { version: 10, atMs: 62 },
    { version: 11, atMs: 222 },
    { version: 12, atMs: 300 },
    { version: 20, atMs: 400 },
  ]);
});

test('a stream that grew reaches to its head', () => {
  expect(listTimePoints({ density }, 25, []).at(-1)).toEqual({ version: 25, atMs: 400 });
  expect(listTimePoints({ density: [] }, 0, [])).toEqual([{ version: 0, atMs: 0 }]);
});
