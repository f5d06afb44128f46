import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const skipped = ['**/node_modules/**', '**/dist/**'];
const databaseSetup = [
  'packages/event-store/src/testing/start-test-postgres.ts',
  'packages/telemetry/src/testing/migrate-template.ts',
];
// Even on one core: a file waits for its database and its processes while another computes.
const maxWorkers = Math.max(2, availableParallelism());
// What is polled for comes late on a busy machine; it is no less true then.
const patient = { poll: { timeout: 10_000 } };

export default defineConfig({
  test: {
    reporters: ['default'],
    maxWorkers,
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{apps,packages}/*/{src,test}/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: [...skipped, '**/*.{pg,fault,soak}.test.ts'],
          testTimeout: 20_000,
          expect: patient,
        },
      },
      {
        test: {
          name: 'component',
          include: ['apps/console/src/**/*.test.tsx'],
          exclude: skipped,
          environment: 'happy-dom',
          testTimeout: 20_000,
          expect: patient,
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
          expect: patient,
        },
      },
      {
        test: {
          name: 'fault',
          include: ['{apps,packages}/*/{src,test}/**/*.fault.test.ts'],
          exclude: skipped,
          globalSetup: databaseSetup,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 60_000,
          expect: patient,
        },
      },
    ],
  },
});
