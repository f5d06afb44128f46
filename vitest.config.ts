import { defineConfig } from 'vitest/config';

const skipped = ['**/node_modules/**', '**/dist/**'];
const databaseSetup = [
  'packages/event-store/src/testing/start-test-postgres.ts',
  'packages/telemetry/src/testing/migrate-template.ts',
];

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{apps,packages}/*/{src,test}/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: [...skipped, '**/*.{pg,fault,soak}.test.ts'],
        },
      },
      {
        test: {
          name: 'component',
          include: ['apps/console/src/**/*.test.tsx'],
          exclude: skipped,
          environment: 'happy-dom',
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['{apps,packages}/*/{src,test}/**/*.pg.test.ts'],
          exclude: skipped,
          globalSetup: databaseSetup,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'fault',
          include: ['{apps,packages}/*/{src,test}/**/*.fault.test.ts'],
          exclude: skipped,
          globalSetup: databaseSetup,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
