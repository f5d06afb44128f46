import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@hindsight/event-store';
import { startLocalPostgres } from '@hindsight/local-postgres';
import { expect, test } from 'vitest';
import { firstOfEach } from './check/violation.ts';
import { runCrashTest } from './writers/run-crash-test.ts';
import { seed } from './writers/seed.ts';
import { soakMinutes } from './writers/soak-minutes.ts';

test('whatever is killed, again and again, nothing acknowledged is lost or doubled', async () => {
  const end = Date.now() + soakMinutes * 60_000;
  let [kills, appends] = [0, 0];
  for (let run = 0; Date.now() < end; run += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'hindsight-crash-'));
    chmodSync(dataDir, 0o755);
    const postgres = await startLocalPostgres({ dataDir });
    try {
      await migrate(postgres.url);
      const victims = ['postgres', 'postgres twice', 'connection', 'writers'] as const;
      const found = await runCrashTest({
        postgres,
        seed: seed + run,
        rounds: 30,
        victims: [...victims],
      });
      expect(firstOfEach(found.violations), `HINDSIGHT_SEED=${seed + run}`).toEqual([]);
      kills += found.kills;
      appends += found.appends;
    } finally {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  process.stdout.write(`crash soak: ${kills} kills, ${appends} appends\n`);
});
