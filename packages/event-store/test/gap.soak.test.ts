import { createTestDatabase } from '@hindsight/event-store/testing';
import { expect, test } from 'vitest';
import { firstOfEach } from './check/violation.ts';
import { findDebianPostgres, startDebianPair } from './readers/start-debian-pair.ts';
import { holdForeignTransaction } from './writers/hold-foreign-transaction.ts';
import { makeOtherWork } from './writers/make-other-work.ts';
import { runGapTest } from './writers/run-gap-test.ts';
import { seed } from './writers/seed.ts';
import { soakMinutes } from './writers/soak-minutes.ts';

const size = { seed, processes: 4, writers: 8, durationMs: soakMinutes * 60_000 };
const binaries = findDebianPostgres();

test('no reader finds a gap, however long it looks', async () => {
  const database = await createTestDatabase();
  await makeOtherWork(database.url);
  const foreign = await holdForeignTransaction(database.url);
  const { violations, attempts, events, passes } = await runGapTest({ url: database.url, ...size });
  await foreign.release();
  await database.drop();
  expect(firstOfEach(violations), `HINDSIGHT_SEED=${seed}`).toEqual([]);
  process.stdout.write(
    `gap soak: ${attempts.length} appends, ${events} events, ${passes} passes\n`,
  );
});

test.skipIf(binaries === null)(
  `nor on a streaming replica${binaries === null ? ' (skipped: no Debian Postgres with pg_basebackup in /usr/lib/postgresql)' : ''}`,
  async () => {
    if (binaries === null) return;
    const pair = await startDebianPair(binaries);
    try {
      await makeOtherWork(pair.primaryUrl);
      const urls = { url: pair.primaryUrl, readUrl: pair.replicaUrl };
      const { violations, attempts, events, passes } = await runGapTest({ ...urls, ...size });
      expect(firstOfEach(violations), `HINDSIGHT_SEED=${seed}`).toEqual([]);
      process.stdout.write(
        `replica soak: ${attempts.length} appends, ${events} events, ${passes} passes\n`,
      );
    } finally {
      await pair.stop();
    }
  },
);
