import { expect, test } from 'vitest';
import { createPlanDesk } from './plan-desk.ts';

const read = 'select version from hindsight.events';
const write = 'insert into hindsight.events (position) values ($1)';

test('a page that reads much leaves a click the plan of its append', () => {
  const desk = createPlanDesk(() => undefined);
  const wanted = Array.from({ length: 100 }, (_, trace) => desk.wants(`read-${trace}`, read));
  expect(wanted.filter(Boolean)).toHaveLength(12);
  expect(desk.wants('click', write)).toBe(true);
});

test('a trace of many statements leaves room for others', () => {
  const desk = createPlanDesk(() => undefined);
  const wanted = Array.from({ length: 12 }, () => desk.wants('long', read));
  expect(wanted.filter(Boolean)).toHaveLength(8);
  expect(desk.wants('other', read)).toBe(true);
});
