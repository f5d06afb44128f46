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

test('between long pauses each busy time has its label, and none is said twice', () => {
  const hour = 3_600_000;
  const times = Array.from({ length: 40 }, (_, nth) => start + (nth * hour) / 40);
  const busy = [...times, ...times.map((at) => at + 10 * day)];
  const some = busy.map((atMs, version) => ({ version, atMs }));
  const scale = buildScale({
    points: some,
    view: { from: 0, to: 79 },
    axis: 'time',
    breakShare: 0.1,
  });
  expect(scale.breaks).toHaveLength(1);
  const texts = listLabels(scale, 'time', 4).map(({ text }) => text);
  expect(texts[0]).toMatch(/^1 Mar 00:/);
  expect(texts.at(-1)).toMatch(/^11 Mar 00:|^00:/);
  const still = busy.map((_, version) => ({ version, atMs: start }));
  const one = buildScale({
    points: still,
    view: { from: 0, to: 79 },
    axis: 'time',
    breakShare: 0.1,
  });
  expect(listLabels(one, 'time', 6).map(({ text }) => text)).toEqual(['1 Mar 00:00:00']);
});
