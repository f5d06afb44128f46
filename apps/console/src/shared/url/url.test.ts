import fc from 'fast-check';
import { expect, test } from 'vitest';
import { present, readChoice, readText, readTexts, readWhole } from './read-search.ts';
import { parseSearch, stringifySearch } from './search-codec.ts';

test('an address keeps what a person typed readable', () => {
  const search = { v: 41, watch: ['/balanceCents', '/status'], asOf: '2026-03-03T14:02:00Z' };
  expect(stringifySearch(search)).toBe(
    '?v=41&watch=/balanceCents&watch=/status&asOf=2026-03-03T14:02:00Z',
  );
});

test('what is written is read again, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })),
      (search) => {
        expect({ ...parseSearch(stringifySearch(search)) }).toEqual({ ...search });
      },
    ),
  );
});

test('what is not understood is left out, never passed on', () => {
  const search = parseSearch('?v=x&tab=secrets&where=&n=7&n=8');
  expect(readWhole(search, 'v')).toBeUndefined();
  expect(readChoice(search, 'tab', ['state', 'diff'])).toBeUndefined();
  expect(readText(search, 'where')).toBeUndefined();
  expect(readWhole(search, 'n')).toBe(7);
  expect(readTexts(search, 'n')).toEqual(['7', '8']);
  expect(readText(search, 'toString')).toBeUndefined();
  expect(present({ a: undefined, b: 0 })).toEqual({ b: 0 });
});
