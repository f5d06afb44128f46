import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useResting } from './use-resting.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first value is there at once, a moving one only when it rests', () => {
  const { result, rerender } = renderHook(({ version }) => useResting(version, 120), {
    initialProps: { version: 1 },
  });
  expect(result.current).toBe(1);
  for (let version = 2; version <= 20; version++) {
    rerender({ version });
    act(() => void vi.advanceTimersByTime(50));
  }
  expect(result.current).toBe(1);
  act(() => void vi.advanceTimersByTime(120));
  expect(result.current).toBe(20);
});
