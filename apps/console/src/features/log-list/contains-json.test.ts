import type { Json } from '@hindsight/history';
import { expect, test } from 'vitest';
import { containsJson } from './contains-json.ts';

test.each<[Json, Json, boolean]>([
  [{ a: 1, b: 2 }, { a: 1 }, true],
  [{ a: 1, b: 2 }, { a: 2 }, false],
  [{ a: 1 }, {}, true],
  [{ a: { b: [1, { c: 2, d: 3 }] } }, { a: { b: [{ c: 2 }] } }, true],
  [{ a: [1, 2, 3] }, { a: [3, 1] }, true],
  [{ a: [1, 2, 3] }, { a: [4] }, false],
  // A bare value inside an array is contained only at the top.
  [['x', 'y'], 'x', true],
  [{ a: ['x'] }, { a: 'x' }, false],
  [[['x']], ['x'], false],
  [null, null, true],
  [1, '1', false],
  [{ a: null }, { a: null }, true],
  [{}, { a: null }, false],
  [{ toString: 1 }, { toString: 1 }, true],
  [{}, JSON.parse('{"__proto__":{}}'), false],
])('%j contains %j: %j', (value, part, expected) => {
  expect(containsJson(value, part)).toBe(expected);
});
