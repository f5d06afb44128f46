import { expect, expectAccessible, test } from '../fixtures/journey.ts';

test.use({ writes: true });

test('what is recorded is shown in the shortest time that holds any of it', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Overview · Hindsight');
  const events = page.getByRole('region', { name: 'Events', exact: true });
  await expect(events.getByRole('img', { name: /in the last/ })).toBeVisible();
  await page.getByRole('button', { name: 'All' }).click();
  await expect(page).toHaveURL(/window=all/);
  await expect(events.getByRole('link', { name: /account/ })).toBeVisible();
  await page.getByRole('button', { name: 'By type' }).click();
  await expect(page).toHaveURL(/by=type/);
  await events.getByRole('link', { name: /MoneyDeposited/ }).click();
  await expect(page).toHaveURL(/\/log\?.*type=MoneyDeposited/);
  await page.goBack();
  await expect(page).toHaveURL(/by=type/);
});

test('a bar leads to its events', async ({ page }) => {
  await page.goto('/?window=all');
  const bar = page.locator('.recharts-bar-rectangle path').last();
  await bar.click();
  await expect(page).toHaveURL(/\/log\?.*from=/);
});

test('the chart is a table too', async ({ page }) => {
  await page.goto('/?window=all&by=type');
  await page.getByRole('button', { name: 'Show as table' }).click();
  const table = page.getByRole('region', { name: 'Events in figures' });
  await expect(table.getByRole('columnheader', { name: 'MoneyDeposited' })).toBeVisible();
  await expectAccessible(page);
  await table.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/log\?.*to=/);
});

test('a time without events offers longer ones', async ({ page }) => {
  await page.goto('/?window=15m&asOf=2000-01-01T00:00:00Z');
  await expect(page.getByText('Nothing is recorded yet.').first()).toBeVisible();
  await expectAccessible(page);
});

test('new events, a conflict and how long appends took come up by themselves', async ({
  page,
  request,
}) => {
  await page.goto('/');
  const newest = page.getByRole('region', { name: 'Newest events' });
  await expect(newest.getByText('live', { exact: true })).toBeVisible();
  const append = (expectedVersion: string | number) =>
    request.post('/api/streams/note-overview/events', {
      data: { expectedVersion, events: [{ type: 'OverviewSeen', data: {} }] },
    });
  expect((await append('any')).status()).toBe(201);
  await expect(newest.getByRole('listitem').first()).toContainText('OverviewSeen');
  expect((await append(900)).status()).toBe(409);
  const problems = page.getByRole('region', { name: 'Conflicts and failures' });
  await expect(problems.getByText(/note-overview is at version \d+, not 900/)).toBeVisible({
    timeout: 15_000,
  });
  await expect(page.getByRole('img', { name: /^Append latency/ })).toBeVisible();
});

test('the newest events stand still under the pointer', async ({ page, request }) => {
  await page.goto('/');
  const newest = page.getByRole('region', { name: 'Newest events' });
  await expect(newest.getByText('live', { exact: true })).toBeVisible();
  const first = newest.getByRole('listitem').first();
  await first.hover();
  const before = await first.textContent();
  await request.post('/api/streams/note-still/events', {
    data: { expectedVersion: 'any', events: [{ type: 'Disturbed', data: {} }] },
  });
  await expect(newest.getByText('1 new wait')).toBeVisible();
  expect(await first.textContent()).toBe(before);
  await page.getByRole('heading', { name: 'Overview' }).hover();
  await expect(first).toContainText('Disturbed');
});
