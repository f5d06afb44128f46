import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/journey.ts';
import { openAccount } from '../fixtures/open-account.ts';

// Only a few plans a second are asked for: here nobody else wants any.
test.describe.configure({ timeout: 120_000 });
test.use({ alone: true });

/** From the click down to the plan, each below the one before. */
const path = [
  /^a person did: ui\.deposit hindsight-console/,
  /^POST \/api\/aggregates\/\{name\}\/\{id\}\/commands\/\{command\} hindsight-console/,
  /^POST \/api\/aggregates\/\{name\}\/\{id\}\/commands\/\{command\} hindsight \d/,
  /^command\.deposit hindsight/,
  /^wrote events: event_store\.append_events hindsight/,
  /^statement: hindsight_append hindsight/,
];

const rowOf = (page: Page, name: RegExp) =>
  page.getByRole('treegrid', { name: 'Spans' }).getByRole('row', { name }).first();

async function deposit(page: Page, amountCents: string) {
  await page.getByRole('button', { name: 'Act', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Act' });
  await form.getByLabel('Command').selectOption('deposit');
  await form.getByLabel('amountCents').fill(amountCents);
  await form.getByRole('button', { name: 'Run deposit' }).click();
  await expect(form.getByText('Version 2 is written.')).toBeVisible();
  return form;
}

test('from a click to the plan node that wrote its event, to the version, and back', async ({
  page,
}) => {
  const streamId = await openAccount(page.request);
  const isTraced = page.waitForRequest((request) => request.url().endsWith('/v1/traces'));
  await page.goto(`/streams/${streamId}`);
  await isTraced;

  const form = await deposit(page, '2500');
  await form.getByRole('link', { name: 'The trace of this click' }).click();
  await expect(page).toHaveURL(/\/traces\/[0-9a-f]{32}/);
  const traceAddress = new URL(page.url()).pathname;

  let level = 0;
  for (const name of path) {
    const row = rowOf(page, name);
    await expect(row).toBeVisible();
    const own = Number(await row.getAttribute('aria-level'));
    expect(own).toBeGreaterThan(level);
    level = own;
  }
  const search = page.getByRole('searchbox', { name: 'Find' });
  await search.fill('Insert events');
  // The plan comes when Postgres has told it.
  await expect(page.getByText('1 found')).toBeVisible();
  await search.press('Enter');
  const planNode = rowOf(page, /^Insert events postgres placed/);
  await expect(planNode).toBeVisible();
  expect(Number(await planNode.getAttribute('aria-level'))).toBeGreaterThan(level);
  await planNode.click();
  const span = page.getByRole('region', { name: 'Span', exact: true });
  await expect(span).toContainText('actual_rows');

  await search.fill('append_events');
  await search.press('Enter');
  const append = rowOf(page, /^wrote events: event_store\.append_events/);
  await append.click();
  await span
    .getByRole('link', { name: /version 2/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/streams/${streamId}\\?v=2`));
  await expect(page.locator('section[data-version="2"]')).toBeVisible();

  const inspector = page.getByRole('region', { name: 'Inspector' });
  const small = inspector.getByRole('list', { name: 'Spans' });
  await expect(small.getByRole('link', { name: /ui\.deposit/ })).toBeVisible();
  await small.getByRole('link', { name: /append_events.*wrote this event/ }).click();
  await expect(page).toHaveURL(new RegExp(`${traceAddress}\\?span=[0-9a-f]{16}`));
  await expect(rowOf(page, /^wrote events: event_store\.append_events/)).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.goBack();
  await expect(page.locator('section[data-version="2"]')).toBeVisible();
});
