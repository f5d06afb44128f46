import { findBrowser, launchFlags } from '@hindsight/test-browser';
import { defineConfig } from '@playwright/test';

const { executablePath, env } = await findBrowser();
const report = process.env.HINDSIGHT_JOURNEYS_REPORT;
// To look into a failure: recording every step of every journey costs as much as the journeys.
const isTraced = process.env.HINDSIGHT_JOURNEYS_TRACE === 'on';

export default defineConfig({
  testDir: '.',
  testMatch: ['journeys/*.spec.ts', 'screens/*.spec.ts'],
  outputDir: '../test-results/e2e',
  globalSetup: './fixtures/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ...(report === undefined ? [] : [['json', { outputFile: report }] satisfies [string, object]]),
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    trace: isTraced ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      env: { ...process.env, ...env },
      args: [...launchFlags],
    },
  },
});
