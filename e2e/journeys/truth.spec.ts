import type { APIRequestContext } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';

type Interval = {
  readonly fromVersion: number;
  readonly cause: { readonly version: number; readonly type: string };
  readonly end: { readonly version: number; readonly type: string } | null;
};

const rule = 'state.balanceCents < previous.balanceCents';

async function findAccount(request: APIRequestContext): Promise<string> {
  const answer = await request.get('/api/streams?category=account&sort=id&limit=200');
  const { items }: { items: { streamId: string; version: number }[] } = await answer.json();
  const found = items.find(({ version }) => version > 40 && version < 200);
  return found?.streamId ?? 'no account of that size';
}

test('a rule is asked for, and every edge leads to the event that caused it', async ({
  page,
  request,
}) => {
  const streamId = await findAccount(request);
  const asked = await request.post(`/api/streams/${streamId}/truth`, { data: { where: rule } });
  const { intervals }: { intervals: Interval[] } = await asked.json();
  const second = intervals[1];
  if (second === undefined) throw new Error('The account never loses money twice.');

  await page.goto(`/streams/${streamId}`);
  const truth = page.getByRole('region', { name: 'Truth' });
  await truth.getByRole('textbox', { name: 'True when' }).fill(rule);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]where=state\.balanceCents/);
  await expect(truth.getByText(`${intervals.length} intervals`)).toBeVisible();

  const scrubber = page.getByRole('slider', { name: 'Version', exact: true });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await expect(scrubber).toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await expect(scrubber).toHaveAttribute('aria-valuenow', String(second.fromVersion));
  await expect(truth.getByText('true here', { exact: true })).toBeVisible();
  await page.keyboard.press(',');
  await expect(scrubber).toHaveAttribute('aria-valuenow', String(intervals[0]?.fromVersion));

  const edge = second.end ?? second.cause;
  await truth
    .getByRole('button', { name: new RegExp(`^It ended at version ${edge.version}\\b`) })
    .click();
  await expect(scrubber).toHaveAttribute('aria-valuenow', String(edge.version));
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText(edge.type);
  await expect(truth.getByText('not true here')).toBeVisible();

  await page.goBack();
  await expect(scrubber).toHaveAttribute('aria-valuenow', String(intervals[0]?.fromVersion));
  await truth.getByRole('link', { name: 'over all of account' }).click();
  await expect(page).toHaveURL(/\/streams\?.*where=/);
});

test('an expression that is wrong says where', async ({ page, request }) => {
  const streamId = await findAccount(request);
  await page.goto(`/streams/${streamId}?where=${encodeURIComponent('state.balanceCents <')}`);
  const truth = page.getByRole('region', { name: 'Truth' });
  await expect(truth.getByRole('alert')).toContainText('at column 21');
  await expect(truth.getByRole('textbox', { name: 'True when' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await page.keyboard.press('t');
  await page.keyboard.type(' 5000');
  await page.keyboard.press('Enter');
  await expect(truth.getByRole('alert')).toBeHidden();
  await expect(page).toHaveURL(/where=state.balanceCents\+%3C\+5000/);
});

test('what could not be told is said', async ({ page, request }) => {
  const streamId = await findAccount(request);
  await page.goto(`/streams/${streamId}?where=${encodeURIComponent('state.limit < 5')}`);
  const truth = page.getByRole('region', { name: 'Truth' });
  await expect(truth.getByText(/It could not be told at .* No such key: limit/)).toBeVisible();
  await expect(truth.getByText(/^Never true/)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`truth and its errors are accessible, ${colorScheme}`, async ({ page, request }) => {
    await page.emulateMedia({ colorScheme });
    const streamId = await findAccount(request);
    await page.goto(`/streams/${streamId}?where=${encodeURIComponent(rule)}`);
    await expect(page.getByRole('list', { name: 'Intervals' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/streams/${streamId}?where=${encodeURIComponent('state. <')}`);
    await expect(page.getByRole('region', { name: 'Truth' }).getByRole('alert')).toBeVisible();
    await expectAccessible(page);
  });
}

test('an example of the help on expressions is asked by a click', async ({ page, request }) => {
  await page.goto(`/streams/${await findAccount(request)}`);
  await page.getByRole('button', { name: 'How to write an expression' }).click();
  await page
    .getByRole('list', { name: 'Examples' })
    .getByRole('button', { name: /^state\.balanceCents </ })
    .first()
    .click();
  await expect(page).toHaveURL(/where=state\.balanceCents/);
});
