import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { TraceListPanel } from './trace-list-panel.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(answer: () => Response, isFiltered = false) {
  vi.stubGlobal('fetch', async (request: Request) =>
    new URL(request.url).pathname === '/api/traces' ? answer() : Response.json({ traceUrl: null }),
  );
  const onClear = vi.fn();
  const root = createRootRoute();
  const index = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => (
      <TraceListPanel
        query={{ sort: 'recent' }}
        isFollowing={false}
        isFiltered={isFiltered}
        onSort={vi.fn()}
        onClear={onClear}
        control={{ current: null }}
      />
    ),
  });
  const router = createRouter({
    routeTree: root.addChildren([index]),
    history: createMemoryHistory(),
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  return { onClear };
}

const none = () => Response.json({ items: [], nextCursor: null });

test('where nothing was traced yet, it says how to begin', async () => {
  show(none);
  expect(await screen.findByText('There are no traces yet.')).toBeTruthy();
  expect(screen.getByText(/\/v1\/traces$/)).toBeTruthy();
});

test('where the filter leaves nothing, it can be cleared', async () => {
  const { onClear } = show(none, true);
  fireEvent.click(await screen.findByRole('button', { name: 'Clear the filter' }));
  expect(onClear).toHaveBeenCalledOnce();
});

test('what failed is told, and tried again', async () => {
  let asked = 0;
  show(() => {
    asked += 1;
    return asked === 1
      ? Response.json({ code: 'unexpected', detail: 'Unexpected error' }, { status: 500 })
      : none();
  });
  expect(await screen.findByText('The traces could not be loaded.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('There are no traces yet.')).toBeTruthy();
});
