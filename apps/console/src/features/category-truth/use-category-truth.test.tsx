import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AskCategory, CategoryQuestion } from './ask-category.ts';
import type { TruthLine } from './truth-report.ts';
import { useCategoryTruth } from './use-category-truth.ts';

type Asked = CategoryQuestion & {
  readonly tell: (...lines: TruthLine[]) => Promise<void>;
  readonly finish: (error?: Error) => Promise<void>;
};

let all: Asked[] = [];

/** An answer that comes when the test says so. */
const askWith: AskCategory = (question) => {
  const lines = new TransformStream<TruthLine[], TruthLine[]>();
  const writer = lines.writable.getWriter();
  all.push({
    ...question,
    tell: (...told) => writer.write(told),
    finish: (error) => (error ? writer.abort(error) : writer.close()),
  });
  return lines.readable.values();
};

/** What was asked, in order. */
function question(index: number): Asked {
  const asked = all[index];
  if (asked === undefined) throw new Error(`nothing was asked ${index + 1} times`);
  return asked;
}

const progress = (streams: number): TruthLine => ({
  kind: 'progress',
  streams,
  events: streams,
  streamsTotal: 10,
  cursor: `after ${streams}`,
});

beforeEach(() => {
  all = [];
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const settle = () => act(async () => void (await vi.advanceTimersByTimeAsync(200)));

test('a rule is asked, cancelled, and asked on from there', async () => {
  const { result } = renderHook(() => useCategoryTruth('account', 'true', askWith));
  expect(result.current.isRunning).toBe(true);
  void question(0).tell(progress(4));
  await settle();
  expect(result.current.report).toMatchObject({ streams: 4, streamsTotal: 10 });
  act(() => result.current.cancel());
  expect(result.current.isRunning).toBe(false);
  expect(question(0).signal.aborted).toBe(true);
  act(() => result.current.resume());
  expect(question(1).cursor).toBe('after 4');
  void question(1).tell(progress(3));
  await settle();
  expect(result.current.report.streams).toBe(7);
  act(() => result.current.askAgain());
  expect(question(2).cursor).toBeNull();
  expect(result.current.report.streams).toBe(0);
});

test('another rule begins anew, and the one before is let go', async () => {
  const initialProps: { where: string | undefined } = { where: 'true' };
  const { result, rerender } = renderHook(
    ({ where }) => useCategoryTruth('account', where, askWith),
    {
      initialProps,
    },
  );
  void question(0).tell(progress(4));
  await settle();
  rerender({ where: 'false' });
  expect(question(0).signal.aborted).toBe(true);
  expect(question(1)).toMatchObject({ where: 'false', cursor: null });
  expect(result.current.report.streams).toBe(0);
  rerender({ where: undefined });
  expect(question(1).signal.aborted).toBe(true);
  expect(result.current).toMatchObject({ isRunning: false, error: null });
});

test('what broke off says so, and keeps what was told', async () => {
  const { result } = renderHook(() => useCategoryTruth('account', 'true', askWith));
  void question(0).tell(progress(4));
  await settle();
  question(0)
    .finish(new Error('away'))
    .catch(() => undefined);
  await settle();
  expect(result.current).toMatchObject({ isRunning: false, error: new Error('away') });
  expect(result.current.report.streams).toBe(4);
});
