import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TypingField } from './typing-field.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function open(value = '') {
  const onType = vi.fn();
  const { unmount } = render(<TypingField label="Id" value={value} onType={onType} />);
  const field = screen.getByLabelText<HTMLInputElement>('Id');
  return { field, onType, unmount };
}

test('tells what was typed when the typing rests, once', () => {
  const { field, onType } = open();
  for (const value of ['a', 'ab', 'abc']) fireEvent.change(field, { target: { value } });
  expect(field.value).toBe('abc');
  expect(onType).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(onType.mock.calls).toEqual([['abc']]);
});

test('Enter does not wait', () => {
  const { field, onType } = open();
  fireEvent.change(field, { target: { value: 'abc' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onType.mock.calls).toEqual([['abc']]);
  vi.runAllTimers();
  expect(onType).toHaveBeenCalledTimes(1);
});

test('goes back with the browser', () => {
  const { field } = open('before');
  fireEvent.change(field, { target: { value: 'after' } });
  fireEvent.popState(window);
  expect(field.value).toBe('before');
});

test('left, it says nothing more', () => {
  const { field, onType, unmount } = open();
  fireEvent.change(field, { target: { value: 'abc' } });
  unmount();
  vi.runAllTimers();
  expect(onType).not.toHaveBeenCalled();
});
