import { expect, expectAccessible, test } from '../fixtures/journey.ts';

test('a person goes anywhere by the rail and by the keyboard', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Overview · Hindsight');
  await page.getByRole('link', { name: 'Streams' }).click();
  await expect(page).toHaveTitle('Streams · Hindsight');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette).toBeVisible();
  await page.keyboard.type('log');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Log · Hindsight');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await expectAccessible(page);
});

test('the as-of cursor goes along from page to page, and is not overlooked', async ({ page }) => {
  await page.goto('/streams');
  await page.getByRole('button', { name: 'As of', exact: true }).click();
  await page.getByLabel('A time or a position').fill('2026-03-03 14:02');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Everything here is as of')).toBeVisible();
  await page.getByRole('link', { name: 'Log' }).click();
  await expect(page).toHaveURL(/\/log\?asOf=2026-03-03T14:02:00.000Z/);
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page).toHaveURL(/\/log$/);
});

test('an address that leads nowhere says so', async ({ page }) => {
  const answer = await page.goto('/strems');
  expect(answer?.status()).toBe(404);
  await expect(page.getByText('There is no such page.')).toBeVisible();
});
