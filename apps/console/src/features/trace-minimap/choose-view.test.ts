import { expect, test } from 'vitest';
import { chooseView } from './choose-view.ts';

const whole = { from: 0, to: 1_000_000 };

test('a drag chooses a part, either way around', () => {
  const chosen = { from: 200_000, to: 500_000 };
  expect(chooseView({ kind: 'new', start: 0.2, now: 0.5 }, whole, whole)).toEqual(chosen);
  expect(chooseView({ kind: 'new', start: 0.5, now: 0.2 }, whole, whole)).toEqual(chosen);
  expect(chooseView({ kind: 'new', start: 0.9, now: 7 }, whole, whole)).toEqual({
    from: 900_000,
    to: 1_000_000,
  });
});

test('an edge is moved, past the other one too', () => {
  const view = { from: 200_000, to: 500_000 };
  expect(chooseView({ kind: 'from', start: 0.2, now: 0.4 }, view, whole).from).toBe(400_000);
  expect(chooseView({ kind: 'to', start: 0.5, now: 0.1 }, view, whole)).toEqual({
    from: 100_000,
    to: 200_000,
  });
});

test('a click brings what is there to the middle and does not zoom', () => {
  const view = { from: 0, to: 100_000 };
  expect(chooseView({ kind: 'new', start: 0.5, now: 0.5 }, view, whole)).toEqual({
    from: 450_000,
    to: 550_000,
  });
});
