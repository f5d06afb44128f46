import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@hindsight/event-store';
import { type LocalPostgres, startLocalPostgres } from '@hindsight/local-postgres';
import { expect, test } from 'vitest';
import { firstOfEach } from './check/violation.ts';
import { runCrashTest } from './writers/run-crash-test.ts';
import { runServerCrashTest } from './writers/run-server-crash-test.ts';
import { seed } from './writers/seed.ts';
import { soakMinutes } from './writers/soak-minutes.ts';

/** A database of its own for each run, until the time is over. */
async function repeat(run: (postgres: LocalPostgres, seed: number) => Promise<void>) {
  const end = Date.now() + soakMinutes * 60_000;
  for (let count = 0; Date.now() < end; count += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'hindsight-crash-'));
    chmodSync(dataDir, 0o755);
    const postgres = await startLocalPostgres({ dataDir });
    try {
      await migrate(postgres.url);
      await run(postgres, seed + count);
    } finally {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
}

test('whatever is killed, again and again, nothing acknowledged is lost or doubled', async () => {
  const victims = ['postgres', 'postgres twice', 'connection', 'writers'] as const;
  let [kills, appends] = [0, 0];
  await repeat(async (postgres, own) => {
    const found = await runCrashTest({ postgres, seed: own, rounds: 30, victims: [...victims] });
    expect(firstOfEach(found.violations), `HINDSIGHT_SEED=${own}`).toEqual([]);
    kills += found.kills;
    appends += found.appends;
  });
  process.stdout.write(`crash soak: ${kills} kills, ${appends} appends\n`);
});

test('nor through the server', async () => {
  let [kills, requests] = [0, 0];
  await repeat(async (postgres, own) => {
    const found = await runServerCrashTest({ postgres, seed: own, rounds: 30 });
    expect(firstOfEach(found.violations), `HINDSIGHT_SEED=${own}`).toEqual([]);
    kills += found.kills;
    requests += found.attempts.length;
  });
  process.stdout.write(`server crash soak: ${kills} kills, ${requests} requests\n`);
});
