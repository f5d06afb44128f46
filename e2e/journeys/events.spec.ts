import type { APIRequestContext } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';

/** The stream of the sample with the most events. */
async function findLongest(request: APIRequestContext): Promise<string> {
  const answer = await request.get('/api/streams?category=account&limit=100');
  const { items }: { items: { streamId: string; version: number }[] } = await answer.json();
  const longest = items.reduce((most, one) => (one.version > most.version ? one : most));
  return longest.streamId;
}

test('events are found by type, by text and by the path they changed', async ({ page }) => {
  const streamId = await findLongest(page.request);
  await page.goto(`/streams/${streamId}`);
  const events = page.getByRole('region', { name: 'Events' });
  await expect(events.getByRole('option').first()).toContainText('balanceCents');

  await events.getByRole('button', { name: 'Filter by type and path' }).click();
  await page.getByRole('checkbox', { name: /MoneyWithdrawn/ }).check();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/type=MoneyWithdrawn/);
  await expect(events.getByRole('option').first()).toContainText('MoneyWithdrawn');
  await expect(events.getByRole('option').filter({ hasText: 'MoneyDeposited' })).toHaveCount(0);
  await events.getByRole('button', { name: 'Without MoneyWithdrawn' }).click();

  await page.keyboard.press('/');
  await expect(events.getByLabel('Text in the data')).toBeFocused();
  await page.keyboard.type('no such words anywhere');
  await expect(events.getByText('No event is like that.')).toBeVisible();
  await events.getByRole('button', { name: 'Show all events' }).click();

  await page.goto(`/streams/${streamId}?path=/holder`);
  await expect(events.getByRole('option')).toHaveCount(1);
  await expect(events.getByRole('option')).toContainText('AccountOpened');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});

test('the list is walked by the keyboard, and a click is a place to come back to', async ({
  page,
}) => {
  const streamId = await findLongest(page.request);
  await page.goto(`/streams/${streamId}?v=100`);
  const events = page.getByRole('region', { name: 'Events' });
  const current = events.getByRole('option', { selected: true });
  await expect(current).toContainText('100');
  await events.getByRole('listbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect(current).toContainText('99');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page).toHaveURL(/v=101/);
  await events
    .getByRole('option')
    .filter({ hasText: /^\s*103/ })
    .click();
  await expect(page).toHaveURL(/v=103/);
  await page.goBack();
  await expect(page).toHaveURL(/v=101/);
});

test('an event is inspected and taken along', async ({ page, context, url }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const streamId = await findLongest(page.request);
  await page.goto(`/streams/${streamId}?v=3`);
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect(inspector.getByRole('region', { name: 'Data' })).toContainText('amountCents');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  await inspector.getByRole('button', { name: 'Copy as JSON' }).click();
  await expect.poll(copied).toContain('"version": 3');
  await inspector.getByRole('button', { name: 'Copy as cURL' }).click();
  await expect.poll(copied).toBe(`curl '${url}/api/streams/${streamId}/events/3'`);
  await inspector.getByRole('button', { name: 'Copy as test' }).click();
  await expect.poll(copied).toContain('given(account');
  await inspector.getByRole('button', { name: 'Copy link to this version' }).click();
  await expect.poll(copied).toContain('v=3');

  await page.getByRole('slider', { name: 'Version' }).focus();
  await page.goto(`/streams/${streamId}?v=0`);
  await expect(inspector).toContainText('The beginning: no event yet.');
  await inspector.getByRole('button', { name: 'Go to the first event' }).click();
  await expect(inspector).toContainText('AccountOpened');
});

test('an event leads to its cause, and the cause back to it', async ({ page }) => {
  const answer = await page.request.get('/api/events?type=StockReserved&limit=1');
  const { items }: { items: { streamId: string; version: number }[] } = await answer.json();
  const [reserved] = items;
  await page.goto(`/streams/${reserved?.streamId}?v=${reserved?.version}`);
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await inspector.getByRole('region', { name: 'Cause' }).getByRole('link').click();
  await expect(page).toHaveURL(/\/streams\/order-/);
  await expect(inspector.getByRole('region', { name: 'Effects' })).toContainText('StockReserved');
  await expectAccessible(page);
});

test('an event in an old schema says that it is upcast, and shows both', async ({ page }) => {
  const answer = await page.request.get('/api/events?type=MoneyWithdrawn&after=0&limit=1');
  const { items }: { items: { streamId: string; version: number; schemaVersion: number }[] } =
    await answer.json();
  const [old] = items;
  expect(old?.schemaVersion).toBe(1);
  await page.goto(`/streams/${old?.streamId}?v=${old?.version}`);
  await page.getByRole('link', { name: 'upcast to 2' }).click();
  await expect(page.getByRole('tab', { name: 'Raw' })).toHaveAttribute('aria-selected', 'true');
});
