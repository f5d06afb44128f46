import { act, cleanup, fireEvent, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FilmView } from '../../shared/film/use-film.ts';
import { evenMs } from './play-on.ts';
import { usePlayback } from './use-playback.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  localStorage.clear();
});

const frame = {
  version: 1,
  type: 'a',
  recordedAt: '2026-03-03T14:02:11.204117Z',
  occurredAt: null,
  actor: null,
  traceId: null,
  patch: [],
  problem: null,
};

const there: FilmView = {
  shown: null,
  isCatchingUp: false,
  failure: undefined,
  retry: () => {},
  peek: () => null,
  frameOf: () => frame,
};

function start(from: number, head: number, film: FilmView = there) {
  return renderHook(
    ({ film }) => {
      const [version, setVersion] = useState(from);
      const playback = usePlayback({ version, head, film, onScrub: setVersion });
      return { version, setVersion, ...playback };
    },
    { initialProps: { film } },
  );
}

/** Frame by frame, each of them painted. */
function pass(ms: number): void {
  for (let passed = 0; passed < ms; passed += 10) act(() => void vi.advanceTimersByTime(10));
}

test('it plays to the head and stops there; played again it begins again', () => {
  const { result } = start(0, 4);
  fireEvent.keyDown(window, { key: ' ' });
  expect(result.current.isPlaying).toBe(true);
  pass(2.5 * evenMs);
  expect(result.current.version).toBe(2);
  pass(3 * evenMs);
  expect(result.current).toMatchObject({ version: 4, isPlaying: false });
  act(() => result.current.toggle());
  expect(result.current).toMatchObject({ version: 0, isPlaying: true });
});

test('what is on its way is waited for, and a failure ends it', () => {
  const { result, rerender } = start(10, 100);
  act(() => result.current.toggle());
  rerender({ film: { ...there, isCatchingUp: true } });
  pass(20 * evenMs);
  expect(result.current.version).toBe(10);
  rerender({ film: there });
  pass(1.5 * evenMs);
  expect(result.current.version).toBe(11);
  rerender({ film: { ...there, failure: new Error('away') } });
  pass(evenMs);
  expect(result.current.isPlaying).toBe(false);
});

test('it goes on from where somebody else has moved the cursor', () => {
  const { result } = start(10, 100);
  act(() => result.current.toggle());
  pass(1.5 * evenMs);
  act(() => result.current.setVersion(50));
  pass(1.5 * evenMs);
  expect(result.current.version).toBe(51);
});

test('stepping back while it plays does not hold it up', () => {
  const { result } = start(10, 100);
  act(() => result.current.toggle());
  while (result.current.version === 10) pass(10);
  act(() => result.current.setVersion(10));
  pass(3 * evenMs);
  expect(result.current.version).toBeGreaterThan(11);
});

test('keys choose the part that is looped', () => {
  const { result } = start(10, 100);
  fireEvent.keyDown(window, { key: 'i' });
  expect(result.current).toMatchObject({ isLooping: true, range: { from: 10, to: 100 } });
  act(() => result.current.setVersion(12));
  fireEvent.keyDown(window, { key: 'o' });
  expect(result.current.range).toEqual({ from: 10, to: 12 });
  act(() => result.current.setLooping(false));
  expect(result.current.range).toBeNull();
  act(() => result.current.setLooping(true));
  act(() => result.current.toggle());
  pass(1.5 * evenMs);
  expect(result.current.version).toBe(10);
});

test('a button that has the focus is pressed by Space, nothing else happens', () => {
  const { result } = start(10, 100);
  const button = document.body.appendChild(document.createElement('button'));
  fireEvent.keyDown(button, { key: ' ' });
  expect(result.current.isPlaying).toBe(false);
  button.remove();
});
