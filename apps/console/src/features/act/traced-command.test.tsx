import { startTracing } from '@hindsight/telemetry/web';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterAll, expect, test, vi } from 'vitest';
import { useCommand } from './use-command.ts';

type SentSpan = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
};

afterAll(() => vi.unstubAllGlobals());

test('the request of a command is a child of the click', async () => {
  const spans: SentSpan[] = [];
  const sentAlong: (string | null)[] = [];
  vi.stubGlobal('fetch', async (asked: Request | string, init?: { body: Uint8Array }) => {
    if (typeof asked === 'string') {
      spans.push(...readSpans(new TextDecoder().decode(init?.body)));
      return new Response('{}');
    }
    sentAlong.push(asked.headers.get('traceparent'));
    return Response.json({ version: 2, events: [], traceId: null });
  });
  await startTracing({ service: 'hindsight-console', url: '/v1/traces' });
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useCommand('account-7', () => {}), { wrapper });
  await act(() =>
    result.current.send({
      ...{ aggregate: 'account', id: '7', command: 'deposit', head: 1, actor: '' },
      input: '{"amountCents":1}',
    }),
  );
  const find = (name: string) => spans.find((span) => span.name === name);
  const route = 'POST /api/aggregates/{name}/{id}/commands/{command}';
  await expect.poll(() => spans.map(({ name }) => name), { timeout: 5_000 }).toContain(route);
  const [click, request] = [find('ui.deposit'), find(route)];
  expect(request?.traceId).toBe(click?.traceId);
  expect(request?.parentSpanId).toBe(click?.spanId);
  expect(sentAlong).toEqual([`00-${click?.traceId}-${request?.spanId}-01`]);
});

/** What OTLP/JSON says a request holds. */
function readSpans(body: string): readonly SentSpan[] {
  const { resourceSpans } = JSON.parse(body) as {
    resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[];
  };
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
}
