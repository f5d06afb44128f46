import { expect, test } from 'vitest';
import { summarizePatch } from './summarize-patch.ts';

const before = {
  balanceCents: 14_800,
  at: '2026-03-02T09:40:00Z',
  totals: { out: 1 },
  tags: ['a'],
};

test('a change says what it was and what it is', () => {
  expect(summarizePatch(before, [{ op: 'replace', path: '/balanceCents', value: 12_300 }])).toBe(
    'balanceCents 14\u202f800 → 12\u202f300',
  );
});

test('without the state before, it says what it is', () => {
  expect(summarizePatch(undefined, [{ op: 'replace', path: '/totals/out', value: 2 }])).toBe(
    'totals.out 2',
  );
});

test('times come last, and what is not told is counted', () => {
  expect(
    summarizePatch(before, [
      { op: 'replace', path: '/at', value: '2026-03-03T14:02:11Z' },
      { op: 'replace', path: '/balanceCents', value: 0 },
    ]),
  ).toBe('balanceCents 14\u202f800 → 0 · 1 more');
  expect(
    summarizePatch(before, [{ op: 'replace', path: '/at', value: '2026-03-03T14:02:11Z' }]),
  ).toBe('at "2026-03-02T09:40:00Z" → "2026-03-03T14:02:11Z"');
});

test('what is added, removed and moved carries its sign', () => {
  expect(summarizePatch(before, [{ op: 'add', path: '/tags/1', value: 'b' }])).toBe('+ tags.1 "b"');
  expect(summarizePatch(before, [{ op: 'remove', path: '/tags/0' }])).toBe('− tags.0');
  expect(summarizePatch(before, [{ op: 'move', from: '/a~1b', path: '/c' }])).toBe('a/b → c');
});

test('a first state tells its members', () => {
  expect(
    summarizePatch(null, [{ op: 'replace', path: '', value: { holder: 'Ada', status: 'active' } }]),
  ).toBe('+ holder "Ada" · 1 more');
  expect(summarizePatch(null, [{ op: 'replace', path: '', value: {} }])).toBe(
    'the state null → {}',
  );
  expect(summarizePatch(before, [])).toBe('changed nothing');
});
