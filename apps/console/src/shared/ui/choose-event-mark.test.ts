import { expect, test } from 'vitest';
import { chooseEventMark, registerEventTypes } from './choose-event-mark.ts';

test('registered types differ in colour or shape, for 56 of them', () => {
  const types = Array.from({ length: 56 }, (_, index) => `Type${index}`);
  registerEventTypes(types.slice(0, 20));
  registerEventTypes(types.slice(20));
  const marks = types.map((type) => JSON.stringify(chooseEventMark(type)));
  expect(new Set(marks).size).toBe(56);
});

test('a type keeps its mark, registered again or not at all', () => {
  const mark = chooseEventMark('Stranger');
  registerEventTypes(['Another', 'Stranger']);
  expect(chooseEventMark('Stranger')).toBe(mark);
});
