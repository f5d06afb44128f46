import { act, cleanup, render, screen } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLineScroll } from './use-line-scroll.ts';

// Nothing has a size here: the view is 400 px high.
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const lineHeight = 40;

function Lines({ at, count = 1000 }: { readonly at: number; readonly count?: number }) {
  const scroll = useLineScroll({ count, lineHeight, onTop: count, staysAtTop: false, keeps: at });
  const { reveal, isMeasured, first, last, shift } = scroll;
  useLayoutEffect(() => {
    if (isMeasured) reveal(at);
  }, [at, isMeasured, reveal]);
  return (
    <div ref={scroll.viewRef} onScroll={scroll.onScroll} data-testid="lines">
      {`${first}–${last} at ${first * lineHeight + shift}`}
    </div>
  );
}

const rest = () => act(() => void vi.advanceTimersByTime(200));

test('the lines follow the cursor at once, the bar when it rests', () => {
  const { rerender } = render(<Lines at={0} />);
  rest();
  const list = screen.getByTestId('lines');
  const moves = vi.spyOn(list, 'scrollTop', 'set');
  for (let at = 0; at <= 500; at += 5) rerender(<Lines at={at} />);
  expect(list.textContent).toMatch(/^48\d–50\d at -\d+$/);
  expect(moves).not.toHaveBeenCalled();
  const shown = list.textContent?.split(' ')[0];
  rest();
  expect(moves).toHaveBeenCalledTimes(1);
  expect(list.textContent).toContain(`${shown} at 1`);
});

test('what is read stays where it is when lines come on top', () => {
  const { rerender } = render(<Lines at={500} />);
  rest();
  const list = screen.getByTestId('lines');
  const before = list.scrollTop;
  rerender(<Lines at={500} count={1003} />);
  expect(list.scrollTop).toBe(before + 3 * lineHeight);
});

test('the line of the cursor stays in view when there is less room', () => {
  const resized: (() => void)[] = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        resized.push(tell);
      }
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  render(<Lines at={500} />);
  rest();
  const list = screen.getByTestId('lines');
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(80);
  act(() => {
    for (const tell of resized) tell();
  });
  rest();
  expect(list.scrollTop).toBeGreaterThanOrEqual(498 * lineHeight);
  expect(list.scrollTop).toBeLessThanOrEqual(500 * lineHeight);
  vi.unstubAllGlobals();
});
