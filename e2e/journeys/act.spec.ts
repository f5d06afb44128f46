import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';
import { openAccount } from '../fixtures/open-account.ts';

test.use({ writes: true });

async function openForm(page: Page, command: string) {
  await page.getByRole('button', { name: 'Act', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Act' });
  await form.getByLabel('Command').selectOption(command);
  return form;
}

test('a deposit is made, and appears in another tab by itself', async ({ page, context }) => {
  const streamId = await openAccount(page.request);
  await page.goto(`/streams/${streamId}`);
  const other = await context.newPage();
  await other.goto(`/streams/${streamId}`);
  const events = other.getByRole('region', { name: 'Events' });
  await expect(events.getByRole('option')).toHaveCount(1);
  await expect(other.getByText('live', { exact: true })).toBeVisible();

  const form = await openForm(page, 'deposit');
  await form.getByRole('button', { name: 'Run deposit' }).click();
  await expect(form.getByText('is needed')).toBeVisible();
  await form.getByLabel('amountCents').fill('2500');
  await form.getByLabel('Who acts').fill('grace');
  await form.getByRole('button', { name: 'Run deposit' }).dblclick();
  await expect(form.getByText('Version 2 is written.')).toBeVisible();
  await form.getByRole('button', { name: 'Look at it' }).click();

  await expect(page.getByRole('slider', { name: 'Version' })).toHaveAttribute('aria-valuenow', '2');
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('grace');
  await expect(events.getByRole('option', { selected: true })).toContainText('MoneyDeposited');
  await expect(events.getByRole('option')).toHaveCount(2);
});

test('a withdrawal beyond the balance is refused in the bank’s words', async ({ page }) => {
  const streamId = await openAccount(page.request);
  await page.goto(`/streams/${streamId}`);
  const form = await openForm(page, 'withdraw');
  await form.getByLabel('amountCents').fill('10001');
  await page.keyboard.press('Enter');
  const refusal = form.getByRole('alert');
  await expect(refusal).toContainText('The balance does not cover this.');
  await expect(refusal).toContainText('insufficient_funds');
  await expect(refusal).toContainText('availableCents');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});

test('whoever is slower is told, and decides again', async ({ page }) => {
  const streamId = await openAccount(page.request);
  await page.goto(`/streams/${streamId}`);
  const form = await openForm(page, 'deposit');
  await form.getByLabel('amountCents').fill('100');
  const run = form.getByRole('button', { name: 'Run deposit' });
  const stood = await run.boundingBox();
  const id = streamId.slice('account-'.length);
  await page.request.post(`/api/aggregates/account/${id}/commands/deposit`, {
    data: { amountCents: 1 },
  });
  await expect(form.getByText('The stream has gone on to version 2.')).toBeVisible();
  expect(await run.boundingBox(), 'nothing moves under the pointer').toEqual(stood);
  await run.click();
  await expect(form.getByText('Somebody was quicker.')).toBeVisible();
  await form.getByRole('button', { name: 'Decide on version 2' }).click();
  await form.getByRole('button', { name: 'Run deposit' }).click();
  await expect(form.getByText('Version 3 is written.')).toBeVisible();
});

test('nothing is done to the past', async ({ page }) => {
  const streamId = await openAccount(page.request);
  await page.goto(`/streams/${streamId}?asOf=999999999`);
  await page.getByRole('button', { name: 'Act', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Act' });
  await expect(dialog).toContainText('You are looking at the past');
  await dialog.getByRole('button', { name: 'Back to now' }).click();
  await expect(dialog.getByLabel('Command')).toBeVisible();
});
