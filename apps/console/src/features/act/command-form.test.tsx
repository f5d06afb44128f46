import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Aggregate } from '../../shared/api/schemas.ts';
import { CommandForm } from './command-form.tsx';

afterEach(cleanup);

const aggregate: Aggregate = {
  name: 'account',
  version: 1,
  snapshotEvery: 100,
  eventTypes: [],
  commands: [
    { name: 'open', inputSchema: { type: 'object', properties: {} } },
    { name: 'freeze', inputSchema: { type: 'object', properties: {} } },
  ],
};

const form = (head: number) => (
  <QueryClientProvider client={new QueryClient()}>
    <CommandForm
      streamId="account-7"
      aggregate={aggregate}
      head={head}
      onActed={() => {}}
      onClose={() => {}}
    />
  </QueryClientProvider>
);

test('what somebody else wrote is told after the button, where its room was kept', () => {
  const { rerender, container } = render(form(3));
  const order = () => [...container.querySelectorAll('form > *')].map(({ tagName }) => tagName);
  const before = order();
  expect(screen.getByRole('status').textContent).toBe('');
  rerender(form(5));
  expect(screen.getByRole('status').textContent).toContain('has gone on to version 5');
  expect(order()).toEqual(before);
  expect(screen.getByText('Decided on version 3.', { exact: false })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Decide on it' }));
  expect(screen.getByText('Decided on version 5.', { exact: false })).toBeDefined();
  expect(screen.getByRole('status').textContent).toBe('');
});
