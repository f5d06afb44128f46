import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiProblem } from '../api/api-problem.ts';
import { Failed, Loading } from './panel-states.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('what is quick does not blink: nothing is said for the first 150 ms', () => {
  render(<Loading what="the state" />);
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => void vi.advanceTimersByTime(149));
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => void vi.advanceTimersByTime(1));
  expect(screen.getByRole('status').textContent).toBe('Loading the state …');
});

test('a failure says what failed, why, and how to try again', () => {
  const onRetry = vi.fn();
  render(<Failed what="The state" error={new Error('The database is away.')} onRetry={onRetry} />);
  expect(screen.getByRole('alert').textContent).toContain('The state could not be loaded.');
  expect(screen.getByRole('alert').textContent).toContain('The database is away.');
  screen.getByRole('button', { name: 'Try again' }).click();
  expect(onRetry).toHaveBeenCalledOnce();
});

test('events nobody has given a meaning are no failure', () => {
  const problem = new ApiProblem({
    code: 'aggregate_not_found',
    detail: 'No aggregate is registered for category “letter”.',
    status: 404,
  });
  render(<Failed what="The state" error={problem} onRetry={() => {}} />);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(/No aggregate is registered/)).toBeDefined();
});
