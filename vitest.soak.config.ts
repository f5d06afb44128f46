import { defineConfig } from 'vitest/config';

/** Hours rather than minutes: `npm run soak`. */
export default defineConfig({
  test: {
    include: ['{apps,packages}/*/{src,test}/**/*.soak.test.ts'],
    globalSetup: [
      'packages/event-store/src/testing/start-test-postgres.ts',
      'packages/telemetry/src/testing/migrate-template.ts',
    ],
    fileParallelism: false,
    passWithNoTests: true,
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
  },
});
