import { expect, test } from 'vitest';
import { buildTestEvent } from '../../shared/api/build-test-event.ts';
import { holdEvents, nothingYet, receiveEvents } from './newest.ts';

const events = (...positions: number[]) =>
  positions.map((position) => buildTestEvent({ position }));
const positions = (list: readonly { position: number }[]) => list.map(({ position }) => position);

test('the newest stand first', () => {
  const newest = receiveEvents(receiveEvents(nothingYet, events(1, 2)), events(3));
  expect(positions(newest.shown)).toEqual([3, 2, 1]);
});

test('nothing moves while it is held; what waited comes when it is let go', () => {
  const held = holdEvents(receiveEvents(nothingYet, events(1)), true);
  const waiting = receiveEvents(receiveEvents(held, events(2, 3)), events(4));
  expect(waiting.shown).toBe(held.shown);
  expect(waiting.waitingCount).toBe(3);
  expect(positions(holdEvents(waiting, false).shown)).toEqual([4, 3, 2, 1]);
  expect(holdEvents(waiting, false).waitingCount).toBe(0);
});

test('no more than 100 are kept, however many come', () => {
  const many = events(...Array.from({ length: 500 }, (_, index) => index + 1));
  expect(receiveEvents(nothingYet, many).shown).toHaveLength(100);
  const held = receiveEvents(holdEvents(nothingYet, true), many);
  expect(held.waiting).toHaveLength(100);
  expect(held.waitingCount).toBe(500);
  expect(positions(holdEvents(held, false).shown).slice(0, 2)).toEqual([500, 499]);
});
