import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ConflictRace } from './conflict-race.tsx';
import type { Conflict } from './place-race.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const racer = {
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  spanId: '00f067aa0ba902b7',
  startedAt: '2026-03-03T14:02:11.002000Z',
  durationMs: 6,
  rootName: 'ui.deposit',
  actor: 'teller-3',
};

function show(conflict: Partial<Conflict>) {
  vi.stubGlobal('fetch', async () => Response.json({ traceUrl: null }));
  const root = createRootRoute({
    component: () => (
      <ul>
        <ConflictRace
          conflict={{
            streamId: 'account-1',
            expectedVersion: 4,
            actualVersion: 5,
            loser: racer,
            winner: { ...racer, version: 5, actor: null, startedAt: '2026-03-03T14:02:11.000000Z' },
            ...conflict,
          }}
        />
      </ul>
    ),
  });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}

test('both sides of a race have a name, a trace and their time', async () => {
  show({});
  expect((await screen.findAllByRole('link', { name: 'ui.deposit' })).length).toBe(2);
  const said = screen.getByRole('listitem').textContent;
  expect(said).toContain('account-1 version 5expected 4, found 5');
  expect(said).toContain('was firstui.deposit+0, 6 ms');
  expect(said).toContain('came secondui.deposit by teller-3+2 ms, 6 ms');
});

test('a winner whose trace is not stored is told as such', async () => {
  show({ winner: null });
  expect(await screen.findByText('its trace is not stored')).toBeTruthy();
  expect(screen.getByRole('listitem').textContent).toContain('account-1 version 5');
});
