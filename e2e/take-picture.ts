import { fileURLToPath } from 'node:url';
import { findBrowser, launchFlags } from '@hindsight/test-browser';
import { chromium } from '@playwright/test';
import { findStream } from './fixtures/find-stream.ts';
import { startHindsight } from './fixtures/start-hindsight.ts';

// The README's picture: the time machine on the sample's history, as it is when this is run.
const target = fileURLToPath(new URL('../docs/time-machine.png', import.meta.url));

const hindsight = await startHindsight();
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: [...launchFlags],
  env: { ...env, PATH: process.env.PATH ?? '' },
});
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
const { streamId } = await findStream(hindsight.url, 'account', 5000);
const search = new URLSearchParams([
  ['v', '4012'],
  ['watch', '/balanceCents'],
  ['where', 'state.balanceCents < 100000'],
]);
await page.goto(`${hindsight.url}/streams/${streamId}?${search}`);
await page.locator('section[aria-label="State"][data-version="4012"]').waitFor();
await page.locator('.recharts-surface').first().waitFor();
await page.waitForLoadState('networkidle').catch(() => undefined);
await page.waitForTimeout(1500);
await page.screenshot({ path: target });
await browser.close();
await hindsight.stop();
