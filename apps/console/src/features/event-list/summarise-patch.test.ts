import { expect, test } from 'vitest';
import { summarisePatch } from './summarise-patch.ts';

const before = {
  balanceCents: 14_800,
  at: '2026-03-02T09:40:00Z',
  totals: { out: 1 },
  tags: ['a'],
};

test('a change says what it was and what it is', () => {
  expect(summarisePatch(before, [{ op: 'replace', path: '/balanceCents', value: 12_300 }])).toBe(
    'balanceCents 14\u202f800 → 12\u202f300',
  );
});

test('without the state before, it says what it is', () => {
  expect(summarisePatch(undefined, [{ op: 'replace', path: '/totals/out', value: 2 }])).toBe(
    'totals.out 2',
  );
});

test('times come last, and what is not told is counted', () => {
  expect(
    summarisePatch(before, [
      { op: 'replace', path: '/at', value: '2026-03-03T14:02:11Z' },
      { op: 'replace', path: '/balanceCents', value: 0 },
    ]),
  ).toBe('balanceCents 14\u202f800 → 0 · 1 more');
  expect(
    summarisePatch(before, [{ op: 'replace', path: '/at', value: '2026-03-03T14:02:11Z' }]),
  ).toBe('at "2026-03-02T09:40:00Z" → "2026-03-03T14:02:11Z"');
});

test('what is added, removed and moved carries its sign', () => {
  expect(summarisePatch(before, [{ op: 'add', path: '/tags/1', value: 'b' }])).toBe('+ tags.1 "b"');
  expect(summarisePatch(before, [{ op: 'remove', path: '/tags/0' }])).toBe('− tags.0');
  expect(summarisePatch(before, [{ op: 'move', from: '/a~1b', path: '/c' }])).toBe('a/b → c');
});

test('a first state tells its members', () => {
  expect(
    summarisePatch(null, [{ op: 'replace', path: '', value: { holder: 'Ada', status: 'active' } }]),
  ).toBe('+ holder "Ada" · 1 more');
  expect(summarisePatch(null, [{ op: 'replace', path: '', value: {} }])).toBe(
    'the state null → {}',
  );
  expect(summarisePatch(before, [])).toBe('changed nothing');
});
