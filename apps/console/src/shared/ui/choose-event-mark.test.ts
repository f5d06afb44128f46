import { expect, test } from 'vitest';
import { chooseEventMark, onEventTypes, registerEventTypes } from './choose-event-mark.ts';

test('registered types differ in colour or shape, for 56 of them', () => {
  const types = Array.from({ length: 56 }, (_, index) => `Type${index}`);
  registerEventTypes(types.slice(0, 20));
  registerEventTypes(types.slice(20));
  const marks = types.map((type) => JSON.stringify(chooseEventMark(type)));
  expect(new Set(marks).size).toBe(56);
});

test('a type keeps its mark, registered again or not at all', () => {
  const mark = chooseEventMark('Stranger');
  expect(chooseEventMark('Stranger')).toBe(mark);
  const known = chooseEventMark('Type7');
  registerEventTypes(['Type7']);
  expect(chooseEventMark('Type7')).toBe(known);
});

test('a type that was drawn before it was registered gets its own mark then', () => {
  chooseEventMark('Early');
  let told = 0;
  const forget = onEventTypes(() => told++);
  registerEventTypes(['Late', 'Early']);
  forget();
  expect(told).toBe(1);
  expect(chooseEventMark('Early')).not.toEqual(chooseEventMark('Late'));
});
