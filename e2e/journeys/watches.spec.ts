import type { APIRequestContext } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';

async function findAccount(request: APIRequestContext): Promise<string> {
  const answer = await request.get('/api/streams?category=account&sort=id&limit=200');
  const { items }: { items: { streamId: string; version: number }[] } = await answer.json();
  const found = items.find(({ version }) => version > 40 && version < 200);
  return found?.streamId ?? 'no account of that size';
}

/** 14 800 as the console writes it. */
function grouped(value: number): string {
  const text = String(Math.abs(value));
  const sign = value < 0 ? '−' : '';
  return sign + (text.length < 5 ? text : text.replaceAll(/\B(?=(\d{3})+(?!\d))/g, '\u202f'));
}

test('watched values run along with the cursor, and a chart moves it', async ({
  page,
  request,
}) => {
  const streamId = await findAccount(request);
  const balanceAt = async (version: number): Promise<number> => {
    const answer = await request.get(`/api/streams/${streamId}/state?version=${version}`);
    const { state }: { state: { balanceCents: number } } = await answer.json();
    return state.balanceCents;
  };
  await page.goto(`/streams/${streamId}?v=10`);
  const watches = page.getByRole('region', { name: 'Watches' });
  await watches.getByRole('combobox', { name: 'Path to watch' }).fill('state.balanceCents');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/watch=\/balanceCents/);
  const watched = watches.getByRole('listitem').filter({ hasText: '/balanceCents' });
  await expect(watched.locator('svg path.recharts-line-curve')).toBeVisible();
  await expect(watched.getByText(grouped(await balanceAt(10)), { exact: true })).toBeVisible();

  const scrubber = page.getByRole('slider', { name: 'Version', exact: true });
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect(scrubber).toHaveAttribute('aria-valuenow', '11');
  await expect(watched.getByText(grouped(await balanceAt(11)), { exact: true })).toBeVisible();

  const chart = watched.locator('svg.recharts-surface');
  const box = await chart.boundingBox();
  if (box === null) throw new Error('The chart has no place.');
  const head = Number(await scrubber.getAttribute('aria-valuemax'));
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(scrubber).toHaveAttribute('aria-valuenow', String(Math.round(head / 2)));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 4 });
  await page.mouse.move(box.x + 0.5, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(scrubber).toHaveAttribute('aria-valuenow', '0');

  await watched.getByRole('button', { name: /^max / }).click();
  await expect(scrubber).not.toHaveAttribute('aria-valuenow', '0');
  await watches.getByRole('button', { name: 'Time', exact: true }).click();
  await expect(watches.getByRole('button', { name: 'Time', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await watched.getByRole('button', { name: 'Stop watching /balanceCents' }).click();
  await expect(page).not.toHaveURL(/watch=/);
  await page.goBack();
  await expect(page).toHaveURL(/watch=\/balanceCents/);
});

test('a path that is none, or where nothing ever is, says so', async ({ page, request }) => {
  const streamId = await findAccount(request);
  await page.goto(`/streams/${streamId}?watch=/nope`);
  const watches = page.getByRole('region', { name: 'Watches' });
  await expect(watches.getByText('Nothing is ever at /nope.')).toBeVisible();
  await page.keyboard.press('w');
  await page.keyboard.type('/a~2');
  await page.keyboard.press('Enter');
  await expect(watches.getByRole('alert')).toContainText('~0 is “~”');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`watches are accessible, ${colorScheme}`, async ({ page, request }) => {
    await page.emulateMedia({ colorScheme });
    const streamId = await findAccount(request);
    await page.goto(
      `/streams/${streamId}?watch=/balanceCents&watch=/status&watch=/lastMovement/description`,
    );
    const watches = page.getByRole('region', { name: 'Watches' });
    await expect(watches.locator('svg path.recharts-line-curve')).toBeVisible();
    await expect(watches.getByText('"active"').first()).toBeVisible();
    await expectAccessible(page);
  });
}
