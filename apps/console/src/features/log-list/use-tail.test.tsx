import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildTestEvent } from '../../shared/api/build-test-event.ts';
import { type LogPages, pageOf } from './log-pages.ts';
import { logQuery } from './log-query.ts';
import { useTail } from './use-tail.ts';

/** The browser’s part of a live connection. */
class TestSource {
  static readonly CLOSED = 2;
  static opened: TestSource[] = [];
  readyState = 1;
  onopen: () => void = () => undefined;
  onmessage: (message: { data: string; lastEventId: string }) => void = () => undefined;
  onerror: () => void = () => undefined;
  readonly url: string;
  constructor(url: string) {
    this.url = url;
    TestSource.opened.push(this);
  }
  close() {
    this.readyState = 2;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', TestSource);
  TestSource.opened = [];
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const query = { filter: { actor: 'ada' }, before: undefined, asOf: undefined };
const { queryKey } = logQuery(query);

function start(isHolding: boolean) {
  const client = new QueryClient();
  const page = pageOf('newest', { items: [buildTestEvent({ position: 2 })], nextCursor: null }, 3);
  client.setQueryData<LogPages>(queryKey, { pages: [page], pageParams: ['newest'] });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const hook = renderHook(
    (holding: boolean) => useTail(query, { isHolding: holding, isFollowing: true, head: 3 }),
    { wrapper, initialProps: isHolding },
  );
  const positions = () =>
    client
      .getQueryData<LogPages>(queryKey)
      ?.pages.flatMap(({ events }) => events.map(({ position }) => position));
  return { ...hook, positions };
}

function send(...positions: number[]): void {
  act(() => {
    for (const position of positions) {
      const event = buildTestEvent({ position, actor: position % 2 === 0 ? 'ada' : 'bo' });
      const message = { data: JSON.stringify(event), lastEventId: String(position) };
      TestSource.opened.at(-1)?.onmessage(message);
    }
    vi.advanceTimersByTime(50);
  });
}

test('what comes after the head and passes the filter stands at the top', () => {
  const { positions } = start(false);
  expect(TestSource.opened[0]?.url).toBe('/api/events/live?after=3');
  send(4, 5, 6);
  expect(positions()).toEqual([6, 4, 2]);
});

test('while it is held it waits, and comes when the list may move again', () => {
  const { positions, result, rerender } = start(true);
  send(4, 6, 7);
  expect(positions()).toEqual([2]);
  expect(result.current.heldCount).toBe(2);
  rerender(false);
  expect(positions()).toEqual([6, 4, 2]);
  expect(result.current.heldCount).toBe(0);
  send(8);
  expect(positions()).toEqual([8, 6, 4, 2]);
});

test('a connection that broke goes on after the last position seen', () => {
  const { positions, result } = start(false);
  send(4, 5);
  act(() => TestSource.opened[0]?.onerror());
  expect(result.current.live).toBe('lost');
  act(() => void vi.advanceTimersByTime(1_000));
  expect(TestSource.opened[1]?.url).toBe('/api/events/live?after=5');
  act(() => TestSource.opened[1]?.onopen());
  expect(result.current.live).toBe('live');
  send(5, 6);
  expect(positions()).toEqual([6, 4, 2]);
});
