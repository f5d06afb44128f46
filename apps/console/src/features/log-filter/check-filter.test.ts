import { expect, test } from 'vitest';
import { draftOf, type FilterField, flawIn, readDraft } from './check-filter.ts';

const flawOf = (field: FilterField, text: string) =>
  flawIn({ ...draftOf({}), [field]: text }, field);

test('a filter comes back from what is typed', () => {
  const filter = { category: 'account', contains: '{"a":1}', from: '2026-03-03T14:02:00.000Z' };
  expect(readDraft(draftOf(filter))).toEqual(filter);
  expect(readDraft({ ...draftOf({}), from: ' 2026-03-03 14:02 ' })).toEqual({
    from: '2026-03-03T14:02:00.000Z',
  });
});

test('times keep their microseconds', () => {
  const filter = { to: '2026-03-03T14:02:11.204117Z' };
  expect(readDraft(draftOf(filter))).toEqual(filter);
});

test('JSON is checked while it is typed, and what is wrong is not asked', () => {
  expect(flawOf('contains', '{"a":')).toMatch(/^Not JSON yet/);
  expect(flawOf('contains', '')).toBeUndefined();
  expect(flawOf('contains', 'null')).toBeUndefined();
  expect(flawOf('contains', `"${'x'.repeat(10_000)}"`)).toMatch(/10 000/);
  expect(readDraft({ ...draftOf({}), contains: '{' })).toBeUndefined();
});

test('a position is no time here', () => {
  expect(flawOf('from', '71204')).toMatch(/UTC/);
  expect(flawOf('to', 'soon')).toMatch(/UTC/);
});

test('a time that ends before it begins is not asked', () => {
  const draft = { ...draftOf({}), from: '2026-03-04', to: '2026-03-03' };
  expect(flawIn(draft, 'to')).toBe('It ends before it begins.');
  expect(readDraft(draft)).toBeUndefined();
  expect(flawIn({ ...draft, to: '2026-03-04' }, 'to')).toBeUndefined();
});
