import { expect, test } from 'vitest';
import { summarizeData } from './summarize-data.ts';

test('an event says its first members in one line, large ones by their size', () => {
  expect(summarizeData({ amountCents: 14_800, lines: [{}, {}], to: { a: 1 } })).toBe(
    'amountCents 14\u202f800 · lines [2 items] · to {1 key}',
  );
  expect(summarizeData({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 })).toMatch(/f 1 · and 1 more$/);
});

test('no data, and data without members', () => {
  expect(summarizeData({})).toBe('no data');
  expect(summarizeData(null)).toBe('null');
  expect(summarizeData([1])).toBe('[1 item]');
});

test('a number that was rounded says so', () => {
  expect(summarizeData({ big: 2 ** 60 })).toMatch(/^big ≈ /);
  expect(summarizeData(2 ** 60)).toMatch(/^≈ /);
});
