import { expect, test } from 'vitest';
import { readView, writeView } from './view-text.ts';

const whole = { from: 500, to: 10_000_500 };

test('a view is written and read again; all of it is not written', () => {
  const view = { from: 1_000_500, to: 2_000_500 };
  expect(writeView(view, whole)).toBe('1000-2000');
  expect(readView('1000-2000', whole)).toEqual(view);
  expect(writeView(whole, whole)).toBeUndefined();
  expect(readView(undefined, whole)).toEqual(whole);
});

test('what is no view is all of it, what lies outside is brought inside', () => {
  expect(readView('a-b', whole)).toEqual(whole);
  expect(readView('5-', whole)).toEqual(whole);
  expect(readView('9000-99000', whole).to).toBe(whole.to);
  expect(readView('3000-2000', whole)).toEqual({ from: 3_000_500, to: 3_001_500 });
});
