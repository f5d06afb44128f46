import { expect, test } from 'vitest';
import { present } from '../../shared/url/read-search.ts';
import { draftOfFilter, flawInFilter, readFilterDraft } from './check-trace-filter.ts';

const typed = (fields: Partial<ReturnType<typeof draftOfFilter>>) => ({
  ...draftOfFilter({}),
  ...fields,
});

test('what is typed is a filter, and a filter is shown as typed', () => {
  const draft = typed({ service: ' hindsight ', minDurationMs: '0', from: '2026-03-03 14:02' });
  const filter = { service: 'hindsight', minDurationMs: 0, from: '2026-03-03T14:02:00.000Z' };
  expect(present({ ...readFilterDraft(draft) })).toEqual(filter);
  expect(present({ ...readFilterDraft(draftOfFilter(filter)) })).toEqual(filter);
  expect(present({ ...readFilterDraft(draftOfFilter({})) })).toEqual({});
});

test('what cannot be meant is told, and nothing is searched by it', () => {
  const wrong = [
    ['minDurationMs', typed({ minDurationMs: '1.5' })],
    ['maxDurationMs', typed({ minDurationMs: '20', maxDurationMs: '3' })],
    ['from', typed({ from: 'yesterday' })],
    ['to', typed({ from: '2026-03-03 14:02', to: '2026-03-03 14:01' })],
    ['operation', typed({ operation: 'x'.repeat(513) })],
  ] as const;
  for (const [field, draft] of wrong) {
    expect(flawInFilter(draft, field)).toBeDefined();
    expect(readFilterDraft(draft)).toBeUndefined();
  }
});
