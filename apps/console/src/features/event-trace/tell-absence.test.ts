import { expect, test } from 'vitest';
import { tellAbsence } from './tell-absence.ts';

const now = Date.parse('2026-03-03T14:00:00Z');
const kept = { isOn: true, keepDays: 3, keepNotableDays: 30, notSampled: 0 };
const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();

test('why a trace is not there is told as far as it can be known', () => {
  expect(tellAbsence(daysAgo(0), kept, now)).toContain('has not arrived yet');
  expect(tellAbsence(daysAgo(40), kept, now)).toBe(
    'Traces that wrote events are kept 30 days; this is from 40 d ago.',
  );
  expect(tellAbsence(daysAgo(1), { ...kept, isOn: false }, now)).toContain('does not trace itself');
  expect(tellAbsence(daysAgo(1), { ...kept, notSampled: 4 }, now)).toContain('under load');
  expect(tellAbsence(daysAgo(1), kept, now)).toContain('never sent here');
  expect(tellAbsence(daysAgo(1), undefined, now)).toContain('or is no longer kept');
});
