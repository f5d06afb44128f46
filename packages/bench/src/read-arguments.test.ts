import { expect, test } from 'vitest';
import { readArguments } from './read-arguments.ts';

test('a bench and its flags are read in any order', () => {
  expect(readArguments(['append'])).toEqual({ bench: 'append', json: false, quick: false });
  expect(readArguments(['--quick', 'grow', '--json'])).toEqual({
    bench: 'grow',
    json: true,
    quick: true,
  });
  expect(readArguments(['replay', '--only', 'truth'])).toMatchObject({ only: 'truth' });
});

test('anything else is refused with the usage', () => {
  for (const given of [
    [],
    ['fly'],
    ['append', '--fast'],
    ['append', 'read'],
    ['append', '--only'],
  ]) {
    expect(() => readArguments(given)).toThrow('Usage: npm run bench');
  }
});
