import { expect, expectAccessible, test } from '../fixtures/journey.ts';

const rows = 'section[aria-label="Streams"] li';

test('a person finds a stream among all of them and opens it', async ({ page }) => {
  await page.goto('/streams');
  await expect(page).toHaveTitle('Streams · Hindsight');
  await expect(page.locator(rows).first()).toBeVisible();
  await page.getByLabel('Category').selectOption('order');
  await expect(page).toHaveURL(/category=order/);
  await expect(page.getByText(/^\d+ streams$/)).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Id contains')).toBeFocused();
  const name = (await page.locator(rows).nth(3).getByRole('link').textContent()) ?? '';
  await page.keyboard.type(name.slice(6, 14));
  await expect(page).toHaveURL(/q=/);
  await page.keyboard.press('Escape');
  const link = page.locator(rows).first().getByRole('link');
  await expect(link).toHaveText(name);
  await link.click();
  await expect(page).toHaveURL(new RegExp(`/streams/${name}`));
});

test('the list is walked and opened by keyboard, and found as it was left', async ({ page }) => {
  await page.goto('/streams');
  await expect(page.locator(rows).first()).toBeVisible();
  for (const key of ['j', 'j', 'ArrowDown', 'k']) await page.keyboard.press(key);
  const third = page.locator(rows).nth(1).getByRole('link');
  await expect(third).toBeFocused();
  const name = await third.textContent();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/streams/${name}`));
  await page.goBack();
  await expect(page.locator(rows).nth(1)).toContainText(name ?? '');
});

test('the end of the list is reached by scrolling', async ({ page }) => {
  await page.goto('/streams?sort=id');
  const scroller = page.locator('section[aria-label="Streams"] ul').locator('..');
  await expect(page.locator(rows).first()).toContainText('account-');
  await expect(async () => {
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(page.getByText(/that is all/)).toBeVisible({ timeout: 200 });
  }).toPass();
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(page.locator(rows).last()).toContainText('product-');
});

test('a filter that fits nothing says what to do', async ({ page }) => {
  await page.goto('/streams?q=no-such-stream&sort=id');
  await expect(page.getByText('No stream is like this.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show all streams' }).click();
  await expect(page.locator(rows).first()).toBeVisible();
});

test('the list is of the moment the console shows', async ({ page }) => {
  await page.goto('/streams?asOf=1');
  await expect(page.locator(rows)).toHaveCount(1);
  await expect(page.getByText('Everything here is as of')).toBeVisible();
});

test('a rule is asked of every stream of a category', async ({ page }) => {
  await page.goto('/streams?category=account');
  const truth = page.getByRole('region', { name: 'Truth' });
  await truth.getByLabel('True when').fill('state.balanceCents < )');
  await page.keyboard.press('Enter');
  await expect(truth.getByRole('alert')).toContainText('column 22');
  await truth.getByLabel('True when').fill('state.balanceCents < 500');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/where=/);
  await expect(truth.getByText(/of all \d+/)).toBeVisible({ timeout: 30_000 });
  const found = truth.getByRole('listitem').first().getByRole('link');
  await expectAccessible(page);
  await found.click();
  await expect(page).toHaveURL(/\/streams\/account-.*where=state\.balanceCents/);
  await expect(page).toHaveURL(/v=\d+/);
});
