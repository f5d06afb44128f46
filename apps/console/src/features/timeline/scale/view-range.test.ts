import { expect, test } from 'vitest';
import { fitRange, followVersion, keepRange, panRange } from './view-range.ts';

test('a view stays inside the stream', () => {
  expect(panRange({ from: 10, to: 30 }, -50, 100)).toEqual({ from: 0, to: 20 });
  expect(panRange({ from: 10, to: 30 }, 500, 100)).toEqual({ from: 80, to: 100 });
  expect(fitRange({ from: 50, to: 50 }, 100)).toEqual({ from: 46, to: 54 });
  expect(fitRange({ from: 0, to: 9 }, 3)).toEqual({ from: 0, to: 3 });
});

test('a view of everything is none: it grows with the stream', () => {
  expect(keepRange({ from: -10, to: 400 }, 100)).toBeNull();
  expect(keepRange({ from: 0, to: 50 }, 100)).toEqual({ from: 0, to: 50 });
  expect(keepRange({ from: 1, to: 3 }, 4)).toBeNull();
  expect(keepRange({ from: 0, to: 0 }, 0)).toBeNull();
});

test('the view follows the cursor only when it leaves it', () => {
  const view = { from: 40, to: 80 };
  expect(followVersion(view, 60, 1_000)).toBe(view);
  expect(followVersion(view, 81, 1_000)).toEqual({ from: 51, to: 91 });
  expect(followVersion(view, 39, 1_000)).toEqual({ from: 29, to: 69 });
  expect(followVersion(view, 1_000, 1_000)).toEqual({ from: 960, to: 1_000 });
});
