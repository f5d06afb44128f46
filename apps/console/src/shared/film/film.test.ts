import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Film, windowSize } from './film.ts';
import type { Frame, WindowContent } from './film-window.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function countTo({ from, to }: { from: number; to: number }): WindowContent {
  const frames: Frame[] = [];
  for (let version = from; version <= to; version++) {
    frames.push({
      version,
      type: 'Counted',
      recordedAt: '2026-03-03T14:02:11.000000Z',
      occurredAt: null,
      actor: null,
      traceId: null,
      patch: [{ op: 'replace', path: '/n', value: version }],
      problem: null,
    });
  }
  return { base: { version: from - 1, state: { n: from - 1 } }, frames };
}

/** A film whose windows come when the test says so. */
function openFilm(head: number) {
  const asked: {
    from: number;
    to: number;
    aborted: () => boolean;
    come: () => Promise<void>;
    fail: () => Promise<void>;
  }[] = [];
  const onChange = vi.fn();
  const film = new Film(head, {
    onChange,
    load: (range, signal) =>
      new Promise((resolve, reject) => {
        const settle = async (act: () => void) => {
          act();
          await Promise.resolve();
          await Promise.resolve();
        };
        asked.push({
          ...range,
          aborted: () => signal.aborted,
          come: () => settle(() => resolve(countTo(range))),
          fail: () => settle(() => reject(new Error('away'))),
        });
      }),
  });
  return { film, asked, onChange };
}

test('a version is shown when its window has come, with the state before it', async () => {
  const { film, asked, onChange } = openFilm(10_000);
  film.goTo(1200, 0);
  expect(film.show(1200)).toBeNull();
  expect(asked.map(({ from, to }) => [from, to])).toEqual([[1001, 1500]]);
  await asked[0]?.come();
  expect(onChange).toHaveBeenCalledOnce();
  expect(film.show(1200)).toMatchObject({ version: 1200, state: { n: 1200 }, before: { n: 1199 } });
  expect(film.show(1001)).toMatchObject({ state: { n: 1001 }, before: { n: 1000 } });
  expect(film.show(1200)?.state).toBe(film.show(1200)?.state);
});

test('version 0 and an empty stream are shown without a frame', async () => {
  const { film, asked } = openFilm(3);
  film.goTo(0, 0);
  await asked[0]?.come();
  expect(film.show(0)).toEqual({ version: 0, state: { n: 0 }, before: null, frame: null });
});

test('the next window is fetched in the direction of travel, never against it', async () => {
  const { film, asked } = openFilm(10_000);
  film.goTo(windowSize * 2 - 10, 1);
  expect(asked.map(({ from }) => from)).toEqual([501, 1001]);
  vi.advanceTimersByTime(100);
  film.goTo(windowSize + 5, -1);
  expect(asked.map(({ from }) => from)).toEqual([501, 1001, 1]);
});

test('a window that was only passed by is given up', () => {
  const { film, asked } = openFilm(100_000);
  film.goTo(1, 0);
  vi.advanceTimersByTime(100);
  film.goTo(90_000, 0);
  expect(asked.map(({ aborted }) => aborted())).toEqual([true, false]);
});

test('a cursor dragged across a long stream asks now and then, and for where it rests', () => {
  const { film, asked } = openFilm(100_000);
  for (let version = 1; version < 60_000; version += 600) {
    film.goTo(version, 1);
    vi.advanceTimersByTime(8);
  }
  vi.advanceTimersByTime(100);
  expect(asked.length).toBeLessThan(30);
  expect(asked.slice(-2).map(({ from }) => from)).toEqual([59_001, 59_501]);
  expect(asked.filter(({ aborted }) => !aborted()).length).toBeLessThanOrEqual(3);
});

test('the head grows: the last window is fetched again, the others are not', async () => {
  const { film, asked } = openFilm(600);
  film.goTo(600, 0);
  await asked[0]?.come();
  film.extendTo(605);
  film.goTo(605, 0);
  expect(asked.map(({ from, to }) => [from, to])).toEqual([
    [501, 600],
    [501, 605],
  ]);
  await asked[1]?.come();
  expect(film.show(605)?.state).toEqual({ n: 605 });
});

test('a failure is told, and tried again when asked', async () => {
  const { film, asked, onChange } = openFilm(600);
  film.goTo(10, 0);
  await asked[0]?.fail();
  expect(film.failureAt(10)).toBeInstanceOf(Error);
  film.goTo(11, 1);
  expect(asked).toHaveLength(1);
  vi.advanceTimersByTime(100);
  film.retry(10);
  expect(asked).toHaveLength(2);
  await asked[1]?.come();
  expect(film.failureAt(10)).toBeUndefined();
  expect(film.show(10)).not.toBeNull();
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('it never holds more than some windows', async () => {
  const { film, asked } = openFilm(100_000);
  for (let index = 0; index < 40; index++) {
    vi.advanceTimersByTime(100);
    film.goTo(index * windowSize + 1, 0);
    await asked.at(-1)?.come();
  }
  expect(film.show(1)).toBeNull();
  expect(film.show(39 * windowSize + 1)).not.toBeNull();
});
