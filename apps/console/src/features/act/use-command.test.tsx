import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { useCommand } from './use-command.ts';

const attempt = {
  aggregate: 'account',
  id: '7',
  command: 'deposit',
  input: '{"amountCents":1}',
  head: 1,
  actor: '',
};

function render(onActed: (version: number) => void = () => {}) {
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(() => useCommand('account-7', onActed), { wrapper }).result;
}

function keysOf(fetched: { mock: { calls: unknown[][] } }): string[] {
  return fetched.mock.calls.map(([request]) =>
    String(Object(request).headers.get('idempotency-key')),
  );
}

const accepted = () =>
  Response.json({ version: 2, events: [{ type: 'MoneyDeposited' }], traceId: null });

afterEach(() => vi.unstubAllGlobals());

test('a double click sends once', async () => {
  const fetched = vi.fn(async () => accepted());
  vi.stubGlobal('fetch', fetched);
  const onActed = vi.fn();
  const hook = render(onActed);
  await act(async () => {
    await Promise.all([hook.current.send(attempt), hook.current.send(attempt)]);
  });
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(onActed).toHaveBeenCalledWith(2);
  expect(hook.current.state.kind).toBe('accepted');
});

test('what was never answered is sent again under its own key, a new attempt under another', async () => {
  const fetched = vi
    .fn<() => Promise<Response>>()
    .mockRejectedValueOnce(new TypeError('network'))
    .mockResolvedValueOnce(
      Response.json({ code: 'command_refused', detail: 'No.' }, { status: 422 }),
    )
    .mockResolvedValue(accepted());
  vi.stubGlobal('fetch', fetched);
  const hook = render();
  await act(() => hook.current.send(attempt));
  await waitFor(() => expect(hook.current.state.kind).toBe('failed'));
  await act(() => hook.current.send(attempt));
  await act(() => hook.current.send(attempt));
  const [first, second, third] = keysOf(fetched);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});
