import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { TraceCompare } from './trace-compare.tsx';

/** Which trace wrote which version; a trace that is not among the answers is not stored. */
function show(wrote: Readonly<Record<number, string | null>>, from: number, to: number) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    const version = /events\/(\d+)$/.exec(pathname)?.[1];
    if (version !== undefined) {
      return Response.json({ traceId: wrote[Number(version)] ?? null, spanId: null });
    }
    return Response.json({ code: 'trace_not_found', detail: 'Not there.' }, { status: 404 });
  });
  const route = createRootRoute({
    component: () => (
      <TraceCompare streamId="a-1" from={from} to={to} isPinned onChoose={() => {}} />
    ),
  });
  const router = createRouter({ routeTree: route, history: createMemoryHistory() });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('where there are not two traces it says of each version why', async () => {
  show({ 2: null, 5: 'abc' }, 2, 5);
  expect(await screen.findByText(/Version 2: What wrote it was not traced/)).toBeDefined();
  expect(await screen.findByText(/Version 5: Its trace is not stored here/)).toBeDefined();
});

test('the beginning was not written by anything', async () => {
  show({ 1: null }, 0, 1);
  expect(await screen.findByText(/it is the beginning/)).toBeDefined();
});
