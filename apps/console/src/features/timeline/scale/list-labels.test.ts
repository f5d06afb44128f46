import { expect, test } from 'vitest';
import { buildScale } from './build-scale.ts';
import { listLabels } from './list-labels.ts';

const day = 86_400_000;
const start = Date.parse('2026-03-01T00:00:00Z');
const points = [
  { version: 0, atMs: start },
  { version: 5_012, atMs: start + 90 * day },
];

test('versions are told in round numbers', () => {
  const scale = buildScale({
    points,
    view: { from: 0, to: 5_012 },
    axis: 'version',
    breakShare: 0.05,
  });
  expect(listLabels(scale, 'version', 6).map(({ text }) => text)).toEqual([
    '0',
    '1000',
    '2000',
    '3000',
    '4000',
    '5000',
  ]);
});

test('times are as exact as the view is near', () => {
  const far = buildScale({ points, view: { from: 0, to: 5_012 }, axis: 'time', breakShare: 0.05 });
  expect(listLabels(far, 'time', 3).map(({ text }) => text)).toEqual([
    '16 Mar',
    '15 Apr',
    '15 May',
  ]);
  const near = buildScale({ points, view: { from: 0, to: 112 }, axis: 'time', breakShare: 0.05 });
  expect(listLabels(near, 'time', 4).map(({ text }) => text)).toEqual([
    '1 Mar 06:02',
    '18:06',
    '2 Mar 06:10',
    '18:14',
  ]);
});
