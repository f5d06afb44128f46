import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';
import { openAccount } from '../fixtures/open-account.ts';

// Only a few plans a second are asked for: here nobody else wants any.
test.describe.configure({ timeout: 120_000 });
test.use({ alone: true });

type Written = { readonly version: number; readonly traceId: string };

/** Whether a trace gets its plans. Which do is chosen when they run; they come soon after, or never. */
async function getsPlans(page: Page, traceId: string): Promise<boolean> {
  for (const end = Date.now() + 1_500; Date.now() < end; await page.waitForTimeout(100)) {
    const answer = await page.request.get(`/api/traces/${traceId}`);
    const { services = [] }: { services?: readonly string[] } = await answer.json();
    if (services.includes('postgres')) return true;
  }
  return false;
}

/** Writes until two versions after each other have theirs. */
async function writeTwoWithPlans(page: Page, write: () => Promise<Written>): Promise<number> {
  let inTurn = 0;
  for (let attempt = 0; attempt < 15; attempt++) {
    const { version, traceId } = await write();
    inTurn = (await getsPlans(page, traceId)) ? inTurn + 1 : 0;
    if (inTurn === 2) return version;
  }
  throw new Error('no two versions had their plans');
}

test('how long versions took is seen, gone to, and compared', async ({ page }) => {
  const streamId = await openAccount(page.request);
  const id = streamId.slice('account-'.length);
  const deposit = async () => {
    const answer = await page.request.post(`/api/aggregates/account/${id}/commands/deposit`, {
      data: { amountCents: 1 },
    });
    const { version, traceId }: { version: number; traceId: string } = await answer.json();
    return { version, traceId };
  };
  for (let version = 2; version <= 6; version++) await deposit();
  const head = await writeTwoWithPlans(page, deposit);
  await expect
    .poll(async () => {
      const answer = await page.request.get(`/api/streams/${streamId}/latency`);
      return (await answer.json()).points?.length;
    })
    .toBe(head);

  await page.goto(`/streams/${streamId}`);
  const latency = page.getByRole('region', { name: 'Latency', exact: true });
  await latency.getByRole('button', { name: 'Show the latency' }).click();
  await expect(page).toHaveURL(/latency=on/);
  await expect(latency.getByRole('link', { name: new RegExp(`^version ${head}: `) })).toBeVisible();
  await latency.getByRole('button', { name: /^slowest/ }).click();
  await latency.getByRole('button', { name: 'As a table' }).click();
  await latency.getByRole('button', { name: '4', exact: true }).click();
  await expect(page).toHaveURL(/v=4/);
  await expect(latency.getByRole('link', { name: /^version 4: / })).toBeVisible();

  await page.goto(`/streams/${streamId}?latency=on&tab=trace`);
  const rows = page.getByRole('list', { name: 'Spans of both traces' });
  await expect(rows.getByText('event_store.append_events')).toBeVisible();
  await rows.getByRole('button').first().click();
  const plans = page.getByRole('region', { name: 'Plans compared' });
  await expect(plans.getByRole('row', { name: /^rows/ })).toBeVisible();

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    await latency.getByRole('button', { name: /As a (chart|table)/ }).click();
  }
});

test('by key from a version to its trace, and back to the same version', async ({ page }) => {
  const streamId = await openAccount(page.request);
  await page.goto(`/streams/${streamId}?v=1`);
  await expect(page.locator('section[data-version="1"]')).toBeVisible();
  await page.keyboard.press('x');
  await expect(page).toHaveURL(/\/traces\/[0-9a-f]{32}/);
  await page
    .getByRole('navigation', { name: 'The way here' })
    .getByRole('link', { name: /at version 1|account-/ })
    .click();
  await expect(page.locator('section[data-version="1"]')).toBeVisible();
});
