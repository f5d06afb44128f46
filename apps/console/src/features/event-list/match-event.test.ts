import { expect, test } from 'vitest';
import { changesPath, holdsText } from './match-event.ts';

test('a path is changed by itself, by what is in it, and by what it stands in', () => {
  expect(changesPath([{ op: 'replace', path: '/a', value: 1 }], '/a')).toBe(true);
  expect(changesPath([{ op: 'replace', path: '/a/b', value: 1 }], '/a')).toBe(true);
  expect(changesPath([{ op: 'replace', path: '/ab', value: 1 }], '/a')).toBe(false);
  expect(changesPath([{ op: 'replace', path: '', value: { a: 0 } }], '/a')).toBe(true);
  expect(changesPath([{ op: 'replace', path: '', value: { b: 0 } }], '/a')).toBe(false);
  expect(changesPath([{ op: 'add', path: '/a', value: { b: { c: null } } }], '/a/b/c')).toBe(true);
  expect(changesPath([{ op: 'remove', path: '/a' }], '/a/b')).toBe(true);
  expect(changesPath([{ op: 'move', from: '/x', path: '/a' }], '/x')).toBe(true);
  expect(changesPath([], '/a')).toBe(false);
});

test('text is found in keys and values, whatever their case', () => {
  expect(holdsText({ description: 'Café' }, 'CAFÉ')).toBe(true);
  expect(holdsText({ amountCents: 2500 }, 'amountcents":25')).toBe(true);
  expect(holdsText(undefined, 'x')).toBe(false);
});
