import type { APIRequestContext } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';

type Judged = {
  readonly verdict: string;
  readonly originalVersion: number;
  readonly fields?: { readonly availableCents: number };
};
type Answer = { readonly verdicts: { would_refuse: number }; readonly refused: Judged[] };
type Needed = { readonly streamId: string; readonly deposit: number; readonly refused: Judged };

/** A deposit without which a later withdrawal would have been refused. */
async function findNeededDeposit(request: APIRequestContext): Promise<Needed> {
  const answer = await request.get('/api/streams?category=account&sort=id&limit=300');
  const { items }: { items: { streamId: string; version: number }[] } = await answer.json();
  for (const { streamId } of items.filter(({ version }) => version > 15 && version < 60)) {
    const read = await request.get(`/api/streams/${streamId}/events?type=MoneyDeposited&limit=3`);
    const events: { items: { version: number }[] } = await read.json();
    for (const { version } of events.items) {
      const asked = await request.post(`/api/streams/${streamId}/counterfactual`, {
        data: { skip: [version] },
      });
      const { refused }: Answer = await asked.json();
      const first = refused.find(({ verdict }) => verdict === 'would_refuse');
      if (first !== undefined) return { streamId, deposit: version, refused: first };
    }
  }
  throw new Error('No deposit is ever needed.');
}

test('without a deposit a later withdrawal would have been refused, and nothing is written', async ({
  page,
  request,
}) => {
  const { streamId, deposit, refused } = await findNeededDeposit(request);
  const before = await (await request.get('/api/health')).json();

  await page.goto(`/streams/${streamId}?v=${deposit}`);
  await page.getByRole('button', { name: 'What if', exact: true }).click();
  const whatIf = page.getByRole('region', { name: 'What if' });
  await expect(whatIf.getByText('Hypothetical — nothing is written')).toBeVisible();
  await expect(whatIf.getByText('Nothing is otherwise yet.')).toBeVisible();
  await whatIf.getByRole('button', { name: `Skip version ${deposit}` }).click();
  await expect(page).toHaveURL(/whatIf=/);

  const commands = whatIf.getByRole('list', { name: 'Commands that would be refused' });
  await expect(commands.getByRole('listitem').first()).toContainText('insufficient funds');
  await expect(whatIf.getByText('They part at')).toContainText(`version ${deposit} of the stream`);
  await expect(whatIf.getByRole('list', { name: 'Final difference' })).toContainText(
    '/balanceCents',
  );
  const states = whatIf.getByRole('table', { name: 'The state in both timelines' });
  await expect(states.getByRole('row', { name: /balanceCents/ })).toBeVisible();

  const other = whatIf.getByRole('slider', { name: 'Version of the other timeline' });
  await expect(other).toHaveValue(String(deposit - 1));
  await other.focus();
  await page.keyboard.press('ArrowRight');
  await expect(other).toHaveValue(String(deposit));
  const scrubber = page.getByRole('slider', { name: 'Version', exact: true });
  await expect(scrubber).toHaveAttribute('aria-valuenow', String(deposit));

  await commands
    .getByRole('button', { name: `Go to version ${refused.originalVersion} withdraw` })
    .click();
  await expect(scrubber).toHaveAttribute('aria-valuenow', String(refused.originalVersion));

  await page.reload();
  await expect(commands.getByRole('listitem').first()).toContainText('insufficient funds');
  await whatIf.getByRole('button', { name: `Undo: Skipped version ${deposit}` }).click();
  await expect(whatIf.getByText('Nothing is otherwise yet.')).toBeVisible();
  await page.goBack();
  await expect(commands.getByRole('listitem').first()).toContainText('insufficient funds');
  await other.focus();
  await page.keyboard.press('Escape');
  await expect(whatIf).toBeHidden();

  const after = await (await request.get('/api/health')).json();
  expect(after.log.position).toBe(before.log.position);
});

test('data is edited, an event inserted, and what does not fit is told under its edit', async ({
  page,
  request,
}) => {
  const { streamId, deposit } = await findNeededDeposit(request);
  await page.goto(`/streams/${streamId}?v=${deposit}&whatIf={}`);
  const whatIf = page.getByRole('region', { name: 'What if' });
  await whatIf.getByRole('button', { name: 'Edit its data' }).click();
  const data = whatIf.getByRole('textbox', { name: 'Data' });
  await expect(data).toHaveValue(/amountCents/);
  await data.fill('{ "amountCents": ');
  await expect(whatIf.getByRole('alert')).toContainText('Not JSON yet');
  await expect(whatIf.getByRole('button', { name: 'Fold with this data' })).toBeDisabled();
  await data.fill('{ "amountCents": 0, "description": "none" }');
  await page.keyboard.press('Control+Enter');
  await expect(whatIf.getByRole('list', { name: 'Edits' }).getByRole('alert')).toContainText(
    'amountCents',
  );

  await whatIf.getByRole('button', { name: 'Edit its data' }).click();
  await data.fill('{ "amountCents": 1, "description": "none" }');
  await page.keyboard.press('Control+Enter');
  await expect(whatIf.getByRole('list', { name: 'Final difference' })).toBeVisible();
  await expect(whatIf.getByRole('list', { name: 'Edits' }).getByRole('alert')).toBeHidden();

  await whatIf.getByRole('button', { name: 'Insert after it' }).click();
  await whatIf.getByLabel('Type').selectOption('AccountFrozen');
  await data.fill('{ "reason": "lost card" }');
  await whatIf.getByRole('button', { name: 'Fold with this event' }).click();
  await expect(
    whatIf
      .getByRole('list', { name: 'Commands that would be refused' })
      .getByRole('listitem')
      .first(),
  ).toContainText('frozen');
  await expect(
    whatIf.getByRole('button', {
      name: /^\+? ?See the other timeline at version \d+ AccountFrozen$/,
    }),
  ).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what if is accessible, ${colorScheme}`, async ({ page, request }) => {
    await page.emulateMedia({ colorScheme });
    const { streamId, deposit } = await findNeededDeposit(request);
    const edits = JSON.stringify({
      skip: [deposit],
      insert: [{ afterVersion: deposit, type: 'AccountFrozen', data: { reason: 'lost card' } }],
    });
    await page.goto(`/streams/${streamId}?v=${deposit}&whatIf=${encodeURIComponent(edits)}`);
    await expect(page.getByRole('list', { name: 'Final difference' })).toBeVisible();
    await page.getByRole('button', { name: 'All values' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Insert after it' }).click();
    const whatIf = page.getByRole('region', { name: 'What if' });
    await whatIf.getByRole('textbox', { name: 'Data' }).fill('{');
    await expectAccessible(page);
  });
}
