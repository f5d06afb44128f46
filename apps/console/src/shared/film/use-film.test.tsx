import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { LoadFrames } from './film.ts';
import type { Frame, WindowContent } from './film-window.ts';
import { useFilmOf } from './use-film.ts';

function countTo(from: number, to: number): WindowContent {
  const frames = Array.from({ length: to - from + 1 }, (_, index): Frame => {
    const version = from + index;
    const when = { recordedAt: '2026-03-03T14:02:11.000000Z', occurredAt: null };
    const patch = [{ op: 'replace' as const, path: '/n', value: version }];
    return { version, type: 'Counted', ...when, actor: null, traceId: null, patch, problem: null };
  });
  return { base: { version: from - 1, state: { n: from - 1 } }, frames };
}

/** Windows that come, or do not, when the test says so. */
function open(version: number) {
  const asked: { from: number; come: () => Promise<void>; fail: () => Promise<void> }[] = [];
  const load: LoadFrames = ({ from, to }) =>
    new Promise((resolve, reject) => {
      asked.push({
        from,
        come: () => act(async () => resolve(countTo(from, to))),
        fail: () => act(async () => reject(new Error('away'))),
      });
    });
  const { result, rerender } = renderHook((props) => useFilmOf(props), {
    initialProps: { load, head: 5_000, version, direction: 0 },
  });
  const goTo = (to: number) => rerender({ load, head: 5_000, version: to, direction: 0 });
  return { asked, goTo, film: () => result.current };
}

test('while a version is on its way, what was shown before stays and it says so', async () => {
  const { asked, goTo, film } = open(10);
  expect(film().shown).toBeNull();
  await asked[0]?.come();
  expect(film()).toMatchObject({ shown: { version: 10, state: { n: 10 } }, isCatchingUp: false });

  goTo(4_000);
  expect(film()).toMatchObject({ shown: { version: 10 }, isCatchingUp: true });
  await act(() => new Promise((resolve) => setTimeout(resolve, 80)));
  await asked.find(({ from }) => from === 3_501)?.come();
  expect(film()).toMatchObject({ shown: { version: 4_000 }, isCatchingUp: false });
});

test('a step inside what is loaded is there in the same drawing', async () => {
  const { asked, goTo, film } = open(10);
  await asked[0]?.come();
  goTo(11);
  expect(film()).toMatchObject({ shown: { version: 11, before: { n: 10 } }, isCatchingUp: false });
  const { shown } = film();
  goTo(11);
  expect(film().shown).toBe(shown);
});

test('what could not be brought says so, and is tried again', async () => {
  const { asked, film } = open(10);
  await asked[0]?.fail();
  expect(film().failure).toEqual(new Error('away'));
  expect(film().isCatchingUp).toBe(false);
  await act(async () => film().retry());
  await act(() => new Promise((resolve) => setTimeout(resolve, 80)));
  await asked[1]?.come();
  expect(film()).toMatchObject({ failure: undefined, shown: { version: 10 } });
});
