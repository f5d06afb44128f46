import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { FilterChoice } from './check-filter.ts';
import { LogFilterBar } from './log-filter-bar.tsx';

afterEach(cleanup);

function show(filter: FilterChoice = {}) {
  const chosen: FilterChoice[] = [];
  const bar = (now: FilterChoice) => (
    <LogFilterBar
      filter={now}
      categories={['account', 'order']}
      types={['MoneyDeposited']}
      onChange={(choice) => chosen.push(choice)}
      firstField={{ current: null }}
    />
  );
  const { rerender } = render(bar(filter));
  return { chosen, show: (now: FilterChoice) => rerender(bar(now)) };
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () => fireEvent.submit(screen.getByRole('form', { name: 'Filter' }));

test('what is typed counts on Enter, not before', () => {
  const { chosen } = show();
  type('Actor', 'teller-3');
  expect(chosen).toEqual([]);
  submit();
  expect(chosen).toEqual([{ actor: 'teller-3' }]);
});

test('a field that is left counts, once it changed', () => {
  const { chosen } = show({ actor: 'teller-3' });
  fireEvent.blur(screen.getByLabelText('Actor'));
  expect(chosen).toEqual([]);
  type('From', '2026-03-03 14:02');
  fireEvent.blur(screen.getByLabelText('From'));
  expect(chosen).toEqual([{ actor: 'teller-3', from: '2026-03-03T14:02:00.000Z' }]);
});

test('JSON that is none is told under its field, and asked of nobody', () => {
  const { chosen } = show();
  type('Data contains', '{"a":');
  expect(screen.getByRole('alert').textContent).toMatch(/^Not JSON yet/);
  expect(screen.getByLabelText('Data contains').getAttribute('aria-invalid')).toBe('true');
  submit();
  expect(chosen).toEqual([]);
  type('Data contains', '{"a":1}');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a filter that is chosen elsewhere is shown, a category of yore too', () => {
  const bar = show({ category: 'account' });
  type('Actor', 'half typed');
  bar.show({ category: 'closed', type: 'MoneyDeposited' });
  expect(screen.getByLabelText<HTMLSelectElement>('Category').value).toBe('closed');
  expect(screen.getByLabelText<HTMLInputElement>('Type').value).toBe('MoneyDeposited');
  expect(screen.getByLabelText<HTMLInputElement>('Actor').value).toBe('');
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(bar.chosen).toEqual([{}]);
});
