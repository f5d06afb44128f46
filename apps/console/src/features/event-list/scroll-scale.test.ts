import { expect, test } from 'vitest';
import {
  barHeight,
  linesInView,
  mostHeight,
  moveScroll,
  placeScroll,
  revealLine,
} from './scroll-scale.ts';

const small = { count: 1000, lineHeight: 40, viewHeight: 400 };
const huge = { count: 1_000_000, lineHeight: 40, viewHeight: 400 };

test('a list that fits is scrolled as it is', () => {
  expect(barHeight(small)).toBe(40_000);
  expect(placeScroll(500, small)).toEqual({ top: 500, barTop: 500 });
  expect(placeScroll(-5, small)).toEqual({ top: 0, barTop: 0 });
  expect(placeScroll(1e9, small).top).toBe(39_600);
  expect(moveScroll({ top: 0, barTop: 0 }, 777, small)).toEqual({ top: 777, barTop: 777 });
});

test('a million lines keep within what browsers draw, and reach both ends', () => {
  expect(barHeight(huge)).toBe(mostHeight);
  expect(placeScroll(1e12, huge)).toEqual({ top: 39_999_600, barTop: mostHeight - 400 });
  expect(moveScroll({ top: 0, barTop: 0 }, mostHeight - 400, huge).top).toBe(39_999_600);
});

test('a wheel moves a million lines by as much as it moves ten', () => {
  const before = placeScroll(20_000_000, huge);
  expect(moveScroll(before, before.barTop + 100, huge).top).toBe(20_000_100);
});

test('a wheel moves on from the lines that are shown, also while the bar stands elsewhere', () => {
  expect(moveScroll({ top: 20_000, barTop: 100 }, 140, small)).toEqual({
    top: 20_040,
    barTop: 140,
  });
});

test('lines in view are bound by the list', () => {
  expect(linesInView(0, small)).toEqual({ first: 0, last: 16 });
  expect(linesInView(39_600, small)).toEqual({ first: 984, last: 999 });
  expect(linesInView(0, { ...small, count: 0 }).last).toBe(-1);
});

test('a line in view is left where it is, one outside comes the shortest way', () => {
  expect(revealLine(5, 0, small)).toBe(0);
  expect(revealLine(9, 0, small)).toBe(80);
  expect(revealLine(10, 600, small)).toBe(320);
  expect(revealLine(500, 0, small)).toBe(19_820);
});
