import { expect, test, vi } from 'vitest';
import type { EventRow } from './event-row.ts';
import { RowPages } from './row-pages.ts';

function rowsOf({ from, to }: { from: number; to: number }): EventRow[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    version: from + index,
    type: 'Noted',
    actor: null,
    gap: '',
    summary: null,
    problem: null,
    traceId: null,
  }));
}

test('what comes into view is brought a page at a time, and once', async () => {
  const load = vi.fn(async (range: { from: number; to: number }) => rowsOf(range));
  const onChange = vi.fn();
  const pages = new RowPages({ load, onChange });
  pages.want([205, 204, 203], 205);
  pages.want([205, 204], 205);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  expect(load.mock.calls.map(([range]) => range)).toEqual([{ from: 201, to: 205 }]);
  expect(pages.rowOf(203)?.version).toBe(203);
  pages.want([206, 205], 206);
  await vi.waitFor(() => expect(pages.rowOf(206)?.version).toBe(206));
});

test('what is scrolled past is given up', async () => {
  const signals: AbortSignal[] = [];
  const pages = new RowPages({
    load: (_, signal) => {
      signals.push(signal);
      return new Promise(() => {});
    },
    onChange: () => {},
  });
  pages.want([1], 1000);
  pages.want([900], 1000);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  pages.close();
  expect(signals[1]?.aborted).toBe(true);
});

test('a failure is told, and tried again when asked', async () => {
  let isDown = true;
  const pages = new RowPages({
    load: async (range) => {
      if (isDown) throw new Error('away');
      return rowsOf(range);
    },
    onChange: () => {},
  });
  pages.want([5], 10);
  await vi.waitFor(() => expect(pages.failure).toBeInstanceOf(Error));
  isDown = false;
  pages.retry();
  await vi.waitFor(() => expect(pages.rowOf(5)?.version).toBe(5));
});
