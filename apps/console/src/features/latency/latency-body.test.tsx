import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { LatencyBody } from './latency-body.tsx';

const point = (version: number, databaseMs: number) => ({
  ...{ version, traceId: `trace${version}`, spanId: 'cd', recordedAt: '2026-03-03T14:02:11Z' },
  ...{ browserMs: 2, serverMs: 1, storeMs: 1, databaseMs, eventsFolded: 3 },
  totalMs: 4 + databaseMs,
});

function show(look: 'chart' | 'table', answer: Response, onChoose = vi.fn()) {
  vi.stubGlobal('fetch', async (request: Request) =>
    new URL(request.url).pathname.endsWith('/latency') ? answer : Response.json({}),
  );
  const route = createRootRoute({
    component: () => (
      <LatencyBody streamId="account-7" head={9} version={4} look={look} onChoose={onChoose} />
    ),
  });
  const router = createRouter({ routeTree: route, history: createMemoryHistory() });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  return onChoose;
}

const told = () =>
  Response.json({ streamId: 'account-7', points: [point(2, 1), point(4, 2)], untraced: 7 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the version at the cursor is told by its layers, and leads to its trace', async () => {
  show('chart', told());
  const link = await screen.findByRole('link', { name: 'version 4: 6 ms' });
  expect(link.getAttribute('href')).toBe('/traces/trace4?span=cd');
  expect(screen.getByText('7 versions looked at had no stored trace')).toBeDefined();
});

test('in figures, the newest first; a version is gone to', async () => {
  const onChoose = show('table', told());
  const table = await screen.findByRole('table');
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent?.replaceAll(/, trace of version \d/g, ''))).toEqual([
    '46 ms2 ms1 ms1 ms2 ms',
    '25 ms2 ms1 ms1 ms1 ms',
  ]);
  fireEvent.click(within(table).getByRole('button', { name: '2' }));
  expect(onChoose).toHaveBeenCalledWith(2);
});

test('a stream without stored traces says so', async () => {
  show('chart', Response.json({ streamId: 'account-7', points: [], untraced: 9 }));
  expect(await screen.findByText(/None of its versions/)).toBeDefined();
});

test('what failed can be tried again', async () => {
  show('chart', Response.json({ code: 'x', detail: 'Broken.' }, { status: 500 }));
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeDefined();
});
