import { expect, expectAccessible, test } from '../fixtures/journey.ts';
import { openAccount } from '../fixtures/open-account.ts';

test.use({ writes: true });

test('how long versions took is seen, gone to, and compared', async ({ page }) => {
  const streamId = await openAccount(page.request);
  const id = streamId.slice('account-'.length);
  for (let amountCents = 1; amountCents <= 9; amountCents++) {
    const answer = await page.request.post(`/api/aggregates/account/${id}/commands/deposit`, {
      data: { amountCents },
    });
    expect(answer.ok()).toBe(true);
  }
  await expect
    .poll(async () => {
      const answer = await page.request.get(`/api/streams/${streamId}/latency`);
      return (await answer.json()).points?.length;
    })
    .toBe(10);

  await page.goto(`/streams/${streamId}`);
  const latency = page.getByRole('region', { name: 'Latency', exact: true });
  await latency.getByRole('button', { name: 'Show the latency' }).click();
  await expect(page).toHaveURL(/latency=on/);
  await expect(latency.getByRole('link', { name: /^version 10: / })).toBeVisible();
  await latency.getByRole('button', { name: /^slowest/ }).click();
  await latency.getByRole('button', { name: 'As a table' }).click();
  await latency.getByRole('button', { name: '4', exact: true }).click();
  await expect(page).toHaveURL(/v=4/);
  await expect(latency.getByRole('link', { name: /^version 4: / })).toBeVisible();

  await page.getByRole('tab', { name: 'Trace' }).click();
  const rows = page.getByRole('list', { name: 'Spans of both traces' });
  await expect(rows.getByText('event_store.append_events')).toBeVisible();
  await expect(rows.getByText('only now')).toHaveCount(0);
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
