import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Trace } from '../../shared/api/schemas.ts';
import { buildTestTrace } from '../../shared/trace/testing/build-test-trace.ts';
import { EventTrace } from './event-trace.tsx';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '0000000000000002';

type Answers = Readonly<Record<string, () => Response>>;

/** The section as it stands in a page, over the answers of a server. */
function show(event: { traceId: string | null; recordedAt?: string }, answers: Answers = {}) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    return answers[pathname]?.() ?? Response.json({ code: 'none', detail: 'No.' }, { status: 500 });
  });
  const root = createRootRoute();
  const index = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => (
      <EventTrace event={{ spanId, recordedAt: '2020-01-01T00:00:00.000000Z', ...event }} />
    ),
  });
  const trace = createRoute({ getParentRoute: () => root, path: '/traces/$traceId' });
  const router = createRouter({
    routeTree: root.addChildren([index, trace]),
    history: createMemoryHistory(),
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}

const answerTrace = (trace: Trace) => ({ [`/api/traces/${traceId}`]: () => Response.json(trace) });
const notStored = {
  [`/api/traces/${traceId}`]: () =>
    Response.json({ code: 'trace_not_found', detail: 'There is no such trace.' }, { status: 404 }),
};
const tracing = (members: object) => ({
  '/api/tracing': () =>
    Response.json({ isOn: true, keepDays: 3, keepNotableDays: 30, notSampled: 0, ...members }),
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('an event without a trace says that it has none', async () => {
  show({ traceId: null });
  expect(await screen.findByText(/was not traced/)).toBeDefined();
});

test('its spans are links into the trace, the one that wrote it among them', async () => {
  const trace = buildTestTrace([
    { name: 'command.deposit', duration: 9_000_000 },
    { name: 'event_store.append_events', parent: 0, start: 1_000_000, duration: 6_000_000 },
  ]);
  show({ traceId }, answerTrace(trace));
  const link = await screen.findByRole('link', { name: /append_events.*wrote this event/ });
  expect(link.getAttribute('href')).toBe(`/traces/${traceId}?span=${spanId}`);
  const whole = screen.getByRole('link', { name: /the whole trace/ });
  expect(whole.textContent).toContain('9 ms');
});

test('a trace that is not stored says why', async () => {
  show({ traceId }, { ...notStored, ...tracing({}) });
  expect(await screen.findByText(/kept 30 days/)).toBeDefined();
});

test('a trace kept elsewhere is a link to there', async () => {
  const elsewhere = tracing({ traceUrl: 'https://jaeger.test/trace/{traceId}' });
  show({ traceId }, { ...notStored, ...elsewhere });
  const link = await screen.findByRole('link', { name: /where traces are kept/ });
  expect(link.getAttribute('href')).toBe(`https://jaeger.test/trace/${traceId}`);
});

test('what failed can be tried again', async () => {
  show({ traceId });
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
});
