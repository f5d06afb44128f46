import type { APIRequestContext, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';
import { openAccount } from '../fixtures/open-account.ts';

test.use({ writes: true });

type Deposit = { readonly streamId: string; readonly traceId: string; readonly version: number };

/** A deposit whose trace is stored. */
async function deposit(request: APIRequestContext): Promise<Deposit> {
  const streamId = await openAccount(request);
  const id = streamId.slice('account-'.length);
  const answer = await request.post(`/api/aggregates/account/${id}/commands/deposit`, {
    data: { amountCents: 2_500 },
  });
  const { traceId, version }: { traceId: string; version: number } = await answer.json();
  await expect
    .poll(async () => {
      const stored = await request.get(`/api/traces/${traceId}`);
      if (!stored.ok()) return [];
      const { names }: { names: string[] } = await stored.json();
      return names;
    })
    .toEqual(expect.arrayContaining(['command.deposit', 'event_store.append_events']));
  return { streamId, traceId, version };
}

const spans = (page: Page) => page.getByRole('treegrid', { name: 'Spans' });
const span = (page: Page, name: string) =>
  spans(page).getByRole('row').filter({ hasText: name }).first();
const way = (page: Page) => page.getByRole('navigation', { name: 'The way here' });
const panel = (page: Page) => page.getByRole('region', { name: 'Span', exact: true });

test('from a trace to the version it wrote, and back to the span', async ({ page }) => {
  const { streamId, traceId, version } = await deposit(page.request);
  await page.goto(`/traces?streamId=${streamId}`);
  const row = page
    .getByRole('grid', { name: 'Traces' })
    .getByRole('link', { name: /deposit|POST/ });
  await row.first().click();
  await expect(page).toHaveURL(new RegExp(`/traces/${traceId}`));
  await expect(way(page)).toContainText('Traces');

  await span(page, 'event_store.append_events').click();
  await expect(page).toHaveURL(/span=[0-9a-f]{16}/);
  await expect(panel(page).getByRole('region', { name: 'What it wrote' })).toContainText(
    'MoneyDeposited',
  );
  await expect(panel(page).getByRole('region', { name: 'What it changed' })).toContainText(
    'balanceCents',
  );
  const address = page.url();
  await panel(page)
    .getByRole('link', { name: `${version} MoneyDeposited` })
    .click();
  await expect(page).toHaveURL(new RegExp(`/streams/${streamId}\\?v=${version}`));
  await page.goBack();
  expect(page.url()).toBe(address);
  await expect(panel(page)).toContainText('event_store.append_events');
});

test('a link to a span opens it for somebody else', async ({ page, context }) => {
  const { traceId } = await deposit(page.request);
  await page.goto(`/traces/${traceId}`);
  await span(page, 'command.deposit').click();
  await expect(page).toHaveURL(/span=/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(panel(other)).toContainText('command.deposit');
  await expect(other.getByRole('row', { selected: true })).toContainText('command.deposit');
  await other.close();
});

test('a trace is gone through by keyboard alone', async ({ page }) => {
  const { traceId } = await deposit(page.request);
  await page.goto(`/traces/${traceId}`);
  await expect(span(page, 'command.deposit')).toBeVisible();
  const rows = spans(page).getByRole('row');
  const all = await rows.count();

  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press(']');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('o');
  await expect.poll(() => rows.count()).toBeGreaterThan(2);
  await page.keyboard.press('[');
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(all);

  await page.keyboard.press('/');
  await page.keyboard.type('append_events');
  await expect(page.getByText(/\d+ found/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/1 of \d+/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Hide the rest' }).click();
  await expect(page).toHaveURL(/only=true/);
  await expect(span(page, 'snapshot_store.load')).toBeHidden();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/view=\d+-\d+/);
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/view=/);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  for (const name of [
    'Pan left',
    'Zoom in, far',
    'Collapse all',
    'Next found',
    'Next failed span',
  ]) {
    await expect(help).toContainText(name);
  }
});

test('a part of a trace is chosen on the small picture', async ({ page }) => {
  const { traceId } = await deposit(page.request);
  await page.goto(`/traces/${traceId}`);
  await expect(span(page, 'command.deposit')).toBeVisible();
  const box = await page.getByTestId('trace-minimap').boundingBox();
  if (box === null) throw new Error('there is no small picture');
  await page.mouse.move(box.x + box.width * 0.3, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/view=\d+-\d+/);
  await page.reload();
  await expect(span(page, 'command.deposit')).toBeVisible();
  await page.getByRole('button', { name: 'All of the time' }).click();
  await expect(page).not.toHaveURL(/view=/);
});

test('a read is explained now, and says that it is not then', async ({ page }) => {
  const { traceId } = await deposit(page.request);
  await page.goto(`/traces/${traceId}`);
  await span(page, 'hindsight_history').click();
  const statement = panel(page).getByRole('region', { name: 'Statement' });
  await expect(statement).toContainText(/select/i);
  await statement.getByRole('button', { name: 'Explain now' }).click();
  const plan = statement.getByRole('region', { name: 'Plan, run now' });
  await expect(plan).toContainText(/run now, not then|Planned now, not run/i);
  await expect(plan.getByRole('listitem').first()).toBeVisible();
});

test('traces are searched for, and the address says how', async ({ page }) => {
  const { streamId } = await deposit(page.request);
  await page.goto('/traces');
  const grid = page.getByRole('grid', { name: 'Traces' });
  await expect(grid.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('command.deposit');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/operation=command.deposit/);
  await page.getByLabel('Stream').fill(streamId);
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('link')).toHaveCount(1);
  await page.getByRole('button', { name: 'Slowest first' }).click();
  await expect(page).toHaveURL(/sort=slow/);
  await page.getByLabel('At least, ms').fill('90000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No trace is like that.')).toBeVisible();
  await page.goBack();
  await expect(grid.getByRole('link')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('img', { name: /over time/ }).click({ trial: true });
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/traces\/[0-9a-f]{32}/);
  await way(page).getByRole('link', { name: 'Traces' }).click();
  await expect(page).toHaveURL(/operation=command.deposit/);
});

test('what nobody asked for is left out until it is wanted', async ({ page }) => {
  await deposit(page.request);
  const behind = async () => {
    const answer = await page.request.get('/api/traces?behindLog=true&limit=1');
    const { items }: { items: unknown[] } = await answer.json();
    return items.length;
  };
  await expect.poll(behind).toBe(1);
  await page.goto('/traces');
  const links = page.getByRole('grid', { name: 'Traces' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  const follower = links.filter({ hasText: 'projection.' });
  await expect(follower).toHaveCount(0);
  await page.getByRole('button', { name: 'Work behind the log' }).click();
  await expect(page).toHaveURL(/behindLog=true/);
  await expect(follower.first()).toBeVisible();
  await page.reload();
  await expect(follower.first()).toBeVisible();
  await page.goto('/traces?operation=projection.search_index');
  await expect(follower.first()).toBeVisible();
});

test('new traces wait until they are asked for', async ({ page }) => {
  const { streamId } = await deposit(page.request);
  const id = streamId.slice('account-'.length);
  await page.goto(`/traces?streamId=${streamId}`);
  const rows = page.getByRole('grid', { name: 'Traces' }).getByRole('link');
  await expect.poll(() => rows.count()).toBeGreaterThan(0);
  const before = await rows.count();
  await page.request.post(`/api/aggregates/account/${id}/commands/deposit`, {
    data: { amountCents: 100 },
  });
  const wait = page.getByRole('button', { name: /new trace/ });
  await expect(wait).toBeVisible({ timeout: 20_000 });
  expect(await rows.count()).toBe(before);
  await wait.click();
  await expect(wait).toBeHidden();
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
});

test('what does not agree is told, and how tracing stands', async ({ page }) => {
  await deposit(page.request);
  await page.goto('/traces');
  await page.getByRole('link', { name: 'Reconciliation' }).click();
  await expect(page).toHaveURL(/tab=reconciliation/);
  for (const part of ['Conflicts', 'Claims without events', 'Events without a trace']) {
    await expect(page.getByRole('heading', { name: part })).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tracing' }).click();
  await expect(page.getByText('traces itself')).toBeVisible();
  await expectAccessible(page);
});

test('a trace that is not here says why, and the palette finds one that is', async ({ page }) => {
  const { traceId } = await deposit(page.request);
  await page.goto('/traces/0123456789abcdef0123456789abcdef');
  await expect(page.getByText('There is no such trace here.')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(traceId);
  await page.getByRole('option', { name: `Trace ${traceId}` }).click();
  await expect(span(page, 'command.deposit')).toBeVisible();
});

test('traces that are kept elsewhere are opened there', async ({ page }) => {
  await deposit(page.request);
  await page.route('**/api/tracing', async (route) => {
    const answer = await route.fetch();
    const tracing = await answer.json();
    await route.fulfill({
      json: { ...tracing, traceUrl: 'https://jaeger.test/trace/{traceId}?uiFind={spanId}' },
    });
  });
  await page.goto('/traces');
  const link = page.getByRole('grid', { name: 'Traces' }).getByRole('link').first();
  await expect(link).toHaveAttribute('href', /^https:\/\/jaeger\.test\/trace\/[0-9a-f]{32}\?/);
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', /noopener/);
});

for (const theme of ['light', 'dark'] as const) {
  test(`a trace and its span, ${theme}, are as they should be`, async ({ page }) => {
    const { traceId } = await deposit(page.request);
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`/traces/${traceId}`);
    await expect(span(page, 'command.deposit')).toBeVisible();
    await expectAccessible(page);
    await span(page, 'event_store.append_events').click();
    await expect(panel(page).getByRole('region', { name: 'What it changed' })).toBeVisible();
    await expectAccessible(page);
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(200);
      await page.screenshot({ path: `test-results/screens/trace-${theme}-${width}.png` });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${width}: the page does not scroll sideways`).toBeLessThanOrEqual(0);
    }
  });
}
