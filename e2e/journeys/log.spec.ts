import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';

const rows = (page: Page) => page.getByRole('grid', { name: 'Events' }).locator('tbody tr[id]');
const inspector = (page: Page) => page.getByRole('region', { name: 'Inspector' });

test('who looks for an event filters the log, opens it and shares what is seen', async ({
  page,
  context,
}) => {
  await page.goto('/log');
  await expect(rows(page).first()).toContainText('68353');
  await expect(page.getByText('68 353 events')).toBeVisible();
  await page.getByLabel('Category').selectOption('product');
  await expect(page).toHaveURL(/category=product/);
  await expect(rows(page).first()).toContainText('product-');
  await page.keyboard.press('Escape');
  await page.getByLabel('Category').blur();
  await page.keyboard.press('/');
  await page.keyboard.type('PriceChanged');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/type=PriceChanged/);
  await expect(rows(page).first()).toContainText('PriceChanged');

  await page.getByLabel('Type').blur();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(inspector(page)).toContainText('priceCents');
  await expect(page).toHaveURL(/at=\d+/);
  const title = await inspector(page).locator('header').textContent();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(inspector(other).locator('header')).toHaveText(title ?? '');
  await expect(other.getByLabel('Type')).toHaveValue('PriceChanged');
  await expect(rows(other).first()).toContainText('PriceChanged');
  await other.close();

  await page.keyboard.press('Escape');
  await expect(inspector(page)).toBeHidden();
  await page.goBack();
  await expect(page.getByLabel('Type')).toHaveValue('PriceChanged');
  await page.goBack();
  await expect(page.getByLabel('Type')).toHaveValue('');
});

test('the payload is searched by JSON, checked while it is typed', async ({ page }) => {
  await page.goto('/log');
  const field = page.getByLabel('Data contains');
  await field.fill('{"carrier":');
  await expect(page.getByRole('alert')).toContainText('Not JSON yet');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/log$/);
  await field.fill('{"carrier":"DHL"}');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toContainText('OrderShipped');
  for (const text of await rows(page).allTextContents()) expect(text).toContain('"DHL"');
  await page.reload();
  await expect(field).toHaveValue('{"carrier":"DHL"}');
  await expect(rows(page).first()).toContainText('"DHL"');
});

test('a time is drawn on the histogram, and all times are one click away', async ({ page }) => {
  await page.goto('/log');
  const bars = page.getByRole('img', { name: /events over time/ });
  await expect(bars).toHaveAccessibleName('68 353 events over time');
  const box = await bars.boundingBox();
  if (box === null) throw new Error('the histogram is not there');
  await page.mouse.move(box.x + box.width * 0.25, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=.*&to=/);
  await expect(bars).not.toHaveAccessibleName('68 353 events over time');
  const to = new URL(page.url()).searchParams.get('to') ?? '';
  const newest = rows(page).first().locator('time').first();
  await expect
    .poll(async () => Date.parse((await newest.getAttribute('datetime')) ?? ''))
    .toBeLessThanOrEqual(Date.parse(to));
  await expect(page.getByText('live', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'All times' }).click();
  await expect(rows(page).first()).toContainText('68353');
});

test('where somebody stopped reading is in the address', async ({ page }) => {
  await page.goto('/log');
  await expect(rows(page).first()).toContainText('68353');
  await page.getByRole('grid', { name: 'Events' }).hover();
  await page.mouse.wheel(0, 28 * 1_000);
  await expect(page).toHaveURL(/before=\d+/);
  const before = Number(new URL(page.url()).searchParams.get('before'));
  expect(before).toBeLessThan(68_300);
  await page.reload();
  await expect(rows(page).filter({ hasText: String(before - 1) })).toBeVisible();
  await page.getByRole('grid', { name: 'Events' }).hover();
  await page.mouse.wheel(0, -28 * 20);
  await expect(rows(page).filter({ hasText: String(before + 10) })).toBeVisible();
  await page.getByRole('button', { name: 'To the newest' }).click();
  await expect(rows(page).first()).toContainText('68353');
  await expect(page).toHaveURL(/\/log$/);
});

test('the log is as of the moment that is chosen', async ({ page }) => {
  await page.goto('/log?asOf=1000');
  await expect(rows(page).first()).toContainText('1000');
  await expect(page.getByText('1000 events')).toBeVisible();
  await page.goto('/log?asOf=1000&at=2000');
  await expect(inspector(page)).toContainText('Not yet, as of this moment.');
});

test('both clocks are told where they differ', async ({ page }) => {
  await page.goto('/log?at=68352');
  await expect(inspector(page)).toContainText('Occurred');
  await expect(rows(page).filter({ hasText: '68352' })).toContainText(/occurred −\d+ min/);
  await expect(inspector(page)).toContainText(/recorded \d+ min later/);
});

test('nothing found says what to do', async ({ page }) => {
  await page.goto('/log?actor=nobody');
  await expect(page.getByText('No event matches these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(rows(page).first()).toContainText('68353');
});

test('a log that cannot be read says so, and is tried again', async ({ page }) => {
  await page.route('**/api/events?*', (route) => route.abort());
  await page.goto('/log');
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached.', {
    timeout: 20_000,
  });
  await page.unroute('**/api/events?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rows(page).first()).toContainText('68353');
});

test('an event is found by its id alone', async ({ page, request }) => {
  const { items } = await (await request.get('/api/events?before=500&limit=1')).json();
  await page.goto(`/events/${items[0].eventId}`);
  await expect(page).toHaveURL(new RegExp(`/streams/${items[0].streamId}\\?v=${items[0].version}`));
  await page.goto('/events/00000000-0000-0000-0000-000000000000');
  await expect(page.getByText('There is no event of this id.')).toBeVisible();
  await page.goto('/events/nonsense');
  await expect(page.getByText('This is not the id of an event.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the log can be used by everybody, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/log?at=68352&contains={"amountCents":830}');
    await expect(inspector(page)).toContainText('amountCents');
    await expect(rows(page).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Data contains').fill('{');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
  });
}
