import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { DataForm } from './data-form.tsx';

afterEach(cleanup);

function renderForm() {
  const onSubmit = vi.fn();
  const onCancel = vi.fn();
  render(
    <DataForm
      title="MoneyDeposited, version 8"
      start={{ amountCents: 1 }}
      action="Fold with this data"
      {...{ onSubmit, onCancel }}
    />,
  );
  return { onSubmit, onCancel, field: screen.getByLabelText('Data') };
}

test('begins with the data that is there, ready to type', () => {
  const { field } = renderForm();
  expect(field).toHaveProperty('value', '{\n  "amountCents": 1\n}');
  expect(document.activeElement).toBe(field);
});

test('what is not JSON yet cannot be asked, and says why', () => {
  const { field, onSubmit } = renderForm();
  fireEvent.change(field, { target: { value: '{ "amountCents": ' } });
  expect(screen.getByRole('alert').textContent).toMatch(/^Not JSON yet: /);
  expect(screen.getByRole('button', { name: 'Fold with this data' })).toHaveProperty(
    'disabled',
    true,
  );
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  expect(onSubmit).not.toHaveBeenCalled();
});

test('asks with the data on the key, and Escape leaves the form alone', () => {
  const { field, onSubmit, onCancel } = renderForm();
  fireEvent.change(field, { target: { value: '{"amountCents":2}' } });
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ amountCents: 2 });
  const isUnhandled = fireEvent.keyDown(field, { key: 'Escape' });
  expect(onCancel).toHaveBeenCalledOnce();
  expect(isUnhandled).toBe(false);
});
