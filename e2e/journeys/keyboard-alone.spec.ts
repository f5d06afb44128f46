import type { Locator, Page } from '@playwright/test';
import { findStream } from '../fixtures/find-stream.ts';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';

/** As a person gets there who has no pointer. */
async function tabTo(page: Page, locator: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${locator} is not reached by ${key}`);
}

async function choose(page: Page, name: string) {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette).toBeVisible();
  await page.keyboard.type(name);
  await expect(palette.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

type Told = { readonly version: number; readonly recordedAt: string; readonly type: string };

test('every story is walked without a pointer', async ({ page, url, request }) => {
  const { streamId } = await findStream(url, 'account', 60);
  const answer = await request.get(`/api/streams/${streamId}/events/30`);
  const { recordedAt, type }: Told = await answer.json();
  await page.goto('/');
  await expect(page).toHaveTitle(/^Overview/);

  await test.step('what it looked like at a time, and which event made it so', async () => {
    await choose(page, streamId);
    const slider = page.getByRole('slider', { name: 'Version', exact: true });
    await expect(slider).toBeVisible();
    await page.keyboard.press('g');
    await expect(page.getByRole('dialog', { name: 'Go to version or time' })).toBeVisible();
    await page.keyboard.type(recordedAt);
    await page.keyboard.press('Enter');
    await expect(slider).toHaveAttribute('aria-valuenow', '30');
    await expect(page.locator('section[data-version="30"]')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Inspector' })).toContainText(type);
  });

  await test.step('who set this field', async () => {
    const tree = page.getByRole('region', { name: 'State', exact: true }).getByRole('tree');
    await tabTo(page, tree);
    await page.keyboard.press('Home');
    await page.keyboard.press('b');
    const fields = page.getByRole('region', { name: 'Who set what' }).getByRole('listitem');
    await expect(fields.first()).toContainText('/holder');
    await expect(fields.first()).toContainText('AccountOpened');
    await tabTo(page, fields.first().getByRole('button', { name: 'Version 1', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('slider', { name: 'Version', exact: true })).toHaveAttribute(
      'aria-valuenow',
      '1',
    );
  });

  await test.step('what would be had this event never happened', async () => {
    await page.keyboard.press('g');
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await choose(page, 'What if');
    const whatIf = page.getByRole('region', { name: 'What if' });
    await tabTo(page, whatIf.getByRole('button', { name: 'Skip version 30' }));
    await page.keyboard.press('Enter');
    await expect(whatIf.getByText('They part at')).toContainText('version 30');
    await expect(whatIf.getByRole('list', { name: 'Final difference' })).toBeVisible();
    await choose(page, 'What if');
    await expect(whatIf).toBeHidden();
  });

  await test.step('when a rule was first broken, in this stream and in any', async () => {
    await page.keyboard.press('t');
    const truth = page.getByRole('region', { name: 'Truth' });
    await page.keyboard.type('state.balanceCents < previous.balanceCents');
    await page.keyboard.press('Enter');
    await expect(truth.getByRole('list', { name: 'Intervals' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.keyboard.press('.');
    await expect(truth.getByText('true here', { exact: true })).toBeVisible();
    await page.keyboard.press('t');
    await tabTo(page, truth.getByRole('link', { name: 'over all of account' }));
    await page.keyboard.press('Enter');
    const found = page.getByRole('list', { name: 'Streams in which it was true' });
    const first = found.getByRole('link').first();
    await expect(first).toBeVisible({ timeout: 30_000 });
    await expect(truth.getByText(/of all \d+/)).toBeVisible({ timeout: 30_000 });
    await tabTo(page, first);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/streams\/account-.*v=\d+/);
    await expect(truth.getByText('true here', { exact: true })).toBeVisible();
  });
  await expectAccessible(page);
});
