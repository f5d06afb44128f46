import { findStream } from '../fixtures/find-stream.ts';
import { expect, test } from '../fixtures/journey.ts';

test.use({ writes: true });

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
  const asOf = page.getByRole('button', { name: 'As of', exact: true });
  await asOf.focus();
  await page.keyboard.press('Control+k');
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asOf).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(asOf).toBeFocused();
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

test('what an address says wrongly is as if it were not said', async ({ page, url }) => {
  const { streamId } = await findStream(url, 'account', 3);
  await page.goto(`/streams/${streamId}?v=abc&vs=x&tab=nope&asOf=`);
  await expect(page.getByRole('tab', { name: 'State', selected: true })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Version' })).toHaveAttribute(
    'aria-valuenow',
    /^[1-9]/,
  );
  await expect(page.getByText('Everything here is as of')).toBeHidden();
  await page.goto('/streams?sort=nope');
  await expect(page.getByRole('link', { name: /-/ }).first()).toBeVisible();
});

test('a stream that is not there says what to do next', async ({ page }) => {
  await page.goto('/streams/account-nowhere');
  await expect(page.getByText('There is no stream account-nowhere.')).toBeVisible();
  await page.goto('/streams/account-nowhere?asOf=1990-01-01T00:00:00Z');
  await expect(page.getByText('There was no stream account-nowhere at that moment.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'streams' }).click();
  await expect(page).toHaveTitle(/^Streams/);
});

test('a moment that is none says so', async ({ page }) => {
  await page.goto('/log?asOf=garbage');
  await expect(page.getByText('“garbage” is no moment')).toBeVisible();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page).toHaveURL(/\/log$/);
});

test('events nobody has given a meaning are read as they are', async ({ page, url }) => {
  await fetch(`${url}/api/streams/letter-1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'a-letter' },
    body: JSON.stringify({
      expectedVersion: 'any',
      events: [{ type: 'Written', data: { text: '<img src=x onerror=alert(1)>\u202eback' } }],
    }),
  });
  await page.goto('/streams/letter-1?tab=raw&where=true');
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('\\u202eback');
  const state = page.getByRole('region', { name: 'State' });
  await expect(state).toContainText('<img src=x onerror=alert(1)>\\u202eback');
  await page.getByRole('tab', { name: 'State' }).click();
  await expect(state).toContainText('No aggregate is registered for category “letter”');
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
});
