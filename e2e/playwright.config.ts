import { findBrowser, launchFlags } from '@hindsight/test-browser';
import { defineConfig } from '@playwright/test';

const { executablePath, env } = await findBrowser();
const report = process.env.HINDSIGHT_JOURNEYS_REPORT;

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
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      env: { ...process.env, ...env },
      args: [...launchFlags],
    },
  },
});
