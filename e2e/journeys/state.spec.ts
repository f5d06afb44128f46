import type { APIRequestContext, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';

test.use({ writes: true });

type Account = { readonly holder: string; readonly balanceCents: number };

async function findAccount(request: APIRequestContext): Promise<string> {
  const answer = await request.get('/api/streams?category=account&sort=id&limit=1000');
  const { items }: { items: { streamId: string; version: number }[] } = await answer.json();
  const found = items.find(({ version }) => version === 5_000);
  return found?.streamId ?? '';
}

async function readState(request: APIRequestContext, streamId: string, version: number) {
  const answer = await request.get(`/api/streams/${streamId}/state?version=${version}`);
  const { state }: { state: Account } = await answer.json();
  return state;
}

/** A version in which money was moved, by the schema version it is stored in. */
async function findWithdrawal(request: APIRequestContext, streamId: string, schemaVersion: number) {
  const direction = schemaVersion === 1 ? 'forward' : 'backward';
  const answer = await request.get(
    `/api/streams/${streamId}/events?type=MoneyWithdrawn&direction=${direction}&limit=1`,
  );
  const { items }: { items: { version: number; schemaVersion: number }[] } = await answer.json();
  expect(items[0]?.schemaVersion).toBe(schemaVersion);
  return items[0]?.version ?? 0;
}

const region = (page: Page) => page.getByRole('region', { name: 'State', exact: true });
const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
/** As numbers are shown: groups of three with a narrow space between. */
const grouped = (value: number) =>
  Math.abs(value) < 10_000
    ? String(Math.abs(value))
    : String(Math.abs(value)).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');

async function inBothThemes(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

test('what an event changed is marked in the state, with what was there before', async ({
  page,
  request,
}) => {
  const streamId = await findAccount(request);
  const version = await findWithdrawal(request, streamId, 2);
  const [was, is] = await Promise.all([
    readState(request, streamId, version - 1),
    readState(request, streamId, version),
  ]);
  await page.goto(`/streams/${streamId}?v=${version}`);
  const balance = row(page, /^balanceCents: .*changed, was/);
  await expect(balance).toContainText(
    `~balanceCents${grouped(is.balanceCents)}←${grouped(was.balanceCents)}−${grouped(is.balanceCents - was.balanceCents)}`,
  );
  await expect(row(page, /^holder: /)).not.toContainText('←');
  await expect(region(page).getByText(/^MoneyWithdrawn changed \d+ values$/)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('slider', { name: 'Version' })).toHaveAttribute(
    'aria-valuenow',
    String(version - 1),
  );
  await expect(row(page, /^balanceCents: /)).toContainText(grouped(was.balanceCents));
  await inBothThemes(page);
});

test('something is found in the state, by key or by value', async ({ page, request }) => {
  const streamId = await findAccount(request);
  const { holder } = await readState(request, streamId, 100);
  await page.goto(`/streams/${streamId}?v=100`);
  await row(page, /^totals: /).click();
  await expect(row(page, /^movements: /)).toBeHidden();
  await region(page).getByRole('tree').focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('movem');
  await expect(region(page).getByText('2 found')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(region(page).getByText('1 of 2')).toBeVisible();
  await expect(row(page, /^movements: /)).toHaveAttribute('aria-selected', 'true');
  await page.getByLabel('Find in the state').fill(holder.toLowerCase().slice(0, 4));
  await page.keyboard.press('Enter');
  await expect(row(page, /^holder: /)).toHaveAttribute('aria-selected', 'true');
  await page.getByLabel('Find in the state').fill('no such thing');
  await expect(region(page).getByText('nothing found')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Find in the state')).toHaveValue('');
});

test('a pinned version is compared with any other, in either direction', async ({
  page,
  request,
}) => {
  const streamId = await findAccount(request);
  await page.goto(`/streams/${streamId}?v=100`);
  await expect(row(page, /^holder: /)).toBeVisible();
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/vs=100/);
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('tab', { name: 'Diff' }).click();
  const changes = page.getByRole('region', { name: 'Changes from version 100 to version 110' });
  const [was, is] = await Promise.all([
    readState(request, streamId, 100),
    readState(request, streamId, 110),
  ]);
  const balance = changes.getByRole('listitem').filter({ hasText: 'balanceCents' });
  await expect(balance).toContainText(grouped(was.balanceCents));
  await expect(balance).toContainText(grouped(is.balanceCents));
  await inBothThemes(page);
  await region(page).getByRole('button', { name: 'Swap the versions' }).click();
  await expect(
    page.getByRole('region', { name: 'Changes from version 110 to version 100' }),
  ).toBeVisible();
  await expect(page).toHaveURL(/[?&]v=100\b/);
  await expect(page).toHaveURL(/vs=110/);
  await region(page).getByRole('button', { name: 'Patch', exact: true }).click();
  await expect(region(page).getByText('"op":"replace","path":"/balanceCents"')).toBeVisible();
  await page.getByLabel('From version').fill('100');
  await page.keyboard.press('Enter');
  await expect(region(page).getByText('Nothing differs.')).toBeVisible();
});

test('blame leads from a value to the event that set it', async ({ page, request }) => {
  const streamId = await findAccount(request);
  await page.goto(`/streams/${streamId}?v=3000`);
  const tree = region(page).getByRole('tree');
  await expect(row(page, /^holder: /)).toBeVisible();
  await tree.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('b');
  await expect(page).toHaveURL(/tab=blame/);
  const fields = page.getByRole('region', { name: 'Who set what' }).getByRole('listitem');
  await expect(fields.first()).toContainText('/holder');
  await expect(fields.first()).toContainText('AccountOpened');
  await expect(fields.filter({ hasText: '/closedBecause' })).toContainText('initial');
  await inBothThemes(page);
  await region(page).getByRole('button', { name: 'No longer ask about /holder' }).click();
  await region(page).getByRole('button', { name: 'Newest first' }).click();
  await page.getByLabel('Filter the values').fill('opened');
  await expect(fields.filter({ hasText: '/balanceCents' })).toHaveCount(0);
  await fields.first().getByRole('button', { name: 'Version 1' }).click();
  await expect(page.getByRole('slider', { name: 'Version' })).toHaveAttribute('aria-valuenow', '1');
  await page.goBack();
  await expect(page.getByRole('slider', { name: 'Version' })).toHaveAttribute(
    'aria-valuenow',
    '3000',
  );
});

test('what is stored stands beside what it is read as', async ({ page, request }) => {
  const streamId = await findAccount(request);
  const version = await findWithdrawal(request, streamId, 1);
  await page.goto(`/streams/${streamId}?v=${version}&tab=raw`);
  await expect(region(page).getByText('MoneyWithdrawn 1 → 2')).toBeVisible();
  const stored = page.getByRole('region', { name: 'As stored', exact: true });
  const current = page.getByRole('region', { name: 'As it is read', exact: true });
  await expect(stored).toContainText('schema version 1');
  await expect(stored).toContainText(/\{"amount":"\d+\.\d\d","note":/);
  await expect(current).toContainText('schema version 2');
  await expect(current).toContainText('"amountCents":');
  await inBothThemes(page);
  await page.keyboard.press('Home');
  await expect(region(page).getByText('There is no event at version 0.')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(region(page).getByText('no upcaster ran')).toBeVisible();
});

test('keys and texts are shown as they are, whatever they are', async ({ page, request }) => {
  const streamId = `product-hostile-${Date.now()}`;
  const markup = '<img src=x onerror=alert(1)>';
  const reserve = (orderId: string) => ({
    type: 'StockReserved',
    data: { orderId, quantity: 1 },
  });
  const answer = await request.post(`/api/streams/${streamId}/events`, {
    data: {
      expectedVersion: 'none',
      events: [
        { type: 'ProductListed', data: { name: markup, priceCents: 100 } },
        { type: 'StockReceived', data: { quantity: 50 } },
        ...['__proto__', '/', 'a/b~c', markup, 'toString'].map(reserve),
        { type: 'StockReleased', data: { orderId: '/', quantity: 1 } },
        reserve('__proto__'),
      ],
    },
  });
  expect(answer.status()).toBe(201);
  await page.goto(`/streams/${streamId}?v=9`);
  await expect(row(page, /^__proto__: 2, changed, was 1$/)).toBeVisible();
  for (const key of ['a/b~c', markup, 'toString']) {
    await expect(page.getByRole('treeitem', { name: `${key}: 1`, exact: true })).toBeVisible();
  }
  await expect(
    page.getByRole('treeitem', { name: `name: "${markup}"`, exact: true }),
  ).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, /^\/: 1, removed$/)).toBeVisible();
  await inBothThemes(page);
  await page.getByRole('tab', { name: 'Blame' }).click();
  await expect(page.getByText('/reservations/a~1b~0c')).toBeVisible();
  await page.getByRole('tab', { name: 'Diff' }).click();
  await expect(region(page).getByText('not there')).toBeVisible();
  expect(await page.locator('img').count()).toBe(0);
});
