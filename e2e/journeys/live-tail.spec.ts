import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/journey.ts';
import { type Hindsight, startHindsight } from '../fixtures/start-hindsight.ts';

let service: Hindsight;
let dataDir: string;

test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hindsight-e2e-tail-'));
  service = await startHindsight({ HINDSIGHT_DATA_DIR: dataDir, HINDSIGHT_DEMO: 'off' });
});

test.afterEach(async () => {
  await service.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function append(from: number, to: number, type = 'Noted'): Promise<void> {
  for (let n = from; n <= to; n++) {
    const answer = await fetch(`${service.url}/api/streams/note-1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ expectedVersion: 'any', events: [{ type, data: { n } }] }),
    });
    expect(answer.status).toBe(201);
  }
}

/** The positions in the list, as they stand there. */
async function positions(page: Page): Promise<number[]> {
  const cells = page.getByRole('grid', { name: 'Events' }).locator('tbody tr[id] td:first-child');
  return (await cells.allTextContents()).map(Number);
}

function down(from: number): number[] {
  return Array.from({ length: from }, (_, index) => from - index);
}

test('a lost connection is told, and comes back without a gap or a double', async ({ page }) => {
  await append(1, 3);
  await page.goto(`${service.url}/log`);
  await expect.poll(() => positions(page)).toEqual(down(3));
  await expect(page.getByText('live', { exact: true })).toBeVisible();
  await append(4, 5);
  await expect.poll(() => positions(page)).toEqual(down(5));

  const { port } = new URL(service.url);
  await service.stop();
  await expect(page.getByText('connection lost, trying again')).toBeVisible();
  service = await startHindsight({
    HINDSIGHT_DATA_DIR: dataDir,
    HINDSIGHT_DEMO: 'off',
    HINDSIGHT_PORT: port,
  });
  await append(6, 12);
  await expect(page.getByText('live', { exact: true })).toBeVisible({ timeout: 20_000 });
  await append(13, 15);
  await expect.poll(() => positions(page)).toEqual(down(15));
});

test('new events wait while somebody holds them back, reads or looks elsewhere', async ({
  page,
}) => {
  await append(1, 60);
  await page.goto(`${service.url}/log`);
  await expect(page.getByText('live', { exact: true })).toBeVisible();
  await page.getByRole('grid', { name: 'Events' }).hover();
  await page.mouse.wheel(0, 280);
  await expect(page).toHaveURL(/before=/);
  const seen = await positions(page);
  await append(61, 63);
  const button = page.getByRole('button', { name: '3 new events' });
  await expect(button).toBeVisible();
  expect(await positions(page)).toEqual(seen);
  await button.click();
  await expect(button).toBeHidden();
  await expect.poll(async () => (await positions(page))[0]).toBe(63);

  await page.keyboard.press('p');
  await expect(page.getByText('paused', { exact: true })).toBeVisible();
  await append(64, 64);
  await expect(page.getByRole('button', { name: '1 new event' })).toBeVisible();
  expect((await positions(page))[0]).toBe(63);
  await page.keyboard.press('p');
  await expect.poll(async () => (await positions(page)).slice(0, 5)).toEqual([64, 63, 62, 61, 60]);
});

test('what comes passes the same filters as what was there', async ({ page }) => {
  await append(1, 2);
  await page.goto(`${service.url}/log?contains={"n":5}&type=Noted`);
  await expect(page.getByText('No event matches these filters.')).toBeVisible();
  await expect(page.getByText('live', { exact: true })).toBeVisible();
  await append(3, 8);
  await expect.poll(() => positions(page)).toEqual([5]);
});

test('the first event of an empty log appears by itself', async ({ page }) => {
  await page.goto(`${service.url}/log`);
  await expect(page.getByText('The log is empty.')).toBeVisible();
  await append(1, 1);
  await expect.poll(() => positions(page)).toEqual([1]);
});
