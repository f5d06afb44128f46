import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@hindsight/event-store';
import { type LocalPostgres, startLocalPostgres } from '@hindsight/local-postgres';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { firstOfEach, violationNames } from './check/violation.ts';
import { runCrashTest } from './writers/run-crash-test.ts';
import { runServerCrashTest } from './writers/run-server-crash-test.ts';
import { seed } from './writers/seed.ts';

let dataDir = '';
let postgres: LocalPostgres | undefined;

async function start(settings: Record<string, string> = {}): Promise<LocalPostgres> {
  dataDir = mkdtempSync(join(tmpdir(), 'hindsight-crash-'));
  chmodSync(dataDir, 0o755);
  postgres = await startLocalPostgres({ dataDir, settings });
  await migrate(postgres.url);
  await checkpoint(postgres.url);
  return postgres;
}

/** The schema itself survives any crash, whatever the settings. */
async function checkpoint(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('checkpoint');
  await client.end();
}

afterEach(async () => {
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('whatever is killed, all that was acknowledged is there once, and nothing refused is', async () => {
  const victims = ['postgres', 'postgres twice', 'connection', 'writers'] as const;
  const found = await runCrashTest({
    postgres: await start(),
    seed,
    rounds: 2 * victims.length,
    victims: [...victims],
  });
  expect(firstOfEach(found.violations), `HINDSIGHT_SEED=${seed}`).toEqual([]);
  expect(found.kills).toBe(10);
  const { appends, events, kills } = found;
  process.stdout.write(`crash test: ${kills} kills, ${appends} appends, ${events} events\n`);
});

test('so it is through the server, whatever makes a repeated request safe', async () => {
  const test = { postgres: await start(), seed, rounds: 6 };
  const { violations, attempts, kills } = await runServerCrashTest(test);
  expect(firstOfEach(violations), `HINDSIGHT_SEED=${seed}`).toEqual([]);
  expect(attempts.filter((attempt) => attempt.outcome.kind === 'unknown')).toEqual([]);
  process.stdout.write(`server crash test: ${kills} kills, ${attempts.length} requests\n`);
});

test('an acknowledgement that does not wait for the disk is found out', async () => {
  const settings = {
    synchronous_commit: 'off',
    wal_writer_delay: '10s',
    wal_writer_flush_after: '1GB',
  };
  const found = await runCrashTest({
    postgres: await start(settings),
    seed,
    rounds: 5,
    victims: ['postgres'],
  });
  expect(violationNames(found.violations)).toContain('lost');
});
