import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStore, migrate, openEventStore, StoreError } from '@hindsight/event-store';
import { type LocalPostgres, startLocalPostgres } from '@hindsight/local-postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A disk of its own that is really full: a small file system in memory, filled up by a ballast file.

const MIB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'hindsight-full-'));
const ballast = join(folder, 'ballast');
const mounted = mount();

let postgres: LocalPostgres;
let store: EventStore;

function mount(): boolean {
  chmodSync(folder, 0o755);
  return (
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m,mode=0755', 'tmpfs', folder]).status === 0
  );
}

beforeAll(async () => {
  if (!mounted) return;
  const settings = { min_wal_size: '32MB', max_wal_size: '48MB', autovacuum: 'off' };
  postgres = await startLocalPostgres({ dataDir: join(folder, 'data'), settings });
  await migrate(postgres.url);
  store = openEventStore({ connectionString: postgres.url, timeoutMs: 2_000 });
});

afterAll(async () => {
  if (mounted) {
    await store.close();
    await postgres.stop();
    spawnSync('umount', ['-l', folder]);
  }
  rmSync(folder, { recursive: true, force: true });
});

const streamId = 'full-1';
const data = JSON.stringify(randomBytes(75_000).toString('base64')); // does not compress
const append = () => store.append(streamId, [{ type: 'T', data }], { expectedVersion: 'any' });

/** Appends until the disk is full; tells how many were acknowledged. */
async function fillUp(): Promise<{ acknowledged: number; refusal: unknown }> {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 24 * MIB)));
  for (let acknowledged = 0; acknowledged < 2_000; acknowledged += 1)
    try {
      await append();
    } catch (refusal) {
      return { acknowledged, refusal };
    }
  throw new Error('the disk did not fill up');
}

async function recover(): Promise<number> {
  for (let tries = 0; ; tries += 1)
    try {
      return (await append()).toVersion;
    } catch (error) {
      if (!(error instanceof StoreError) || tries === 60) throw error;
      await sleep(500);
    }
}

test.skipIf(!mounted)(
  'a full disk is told as unavailable; with room again it goes on, and nothing is lost (needs the right to mount)',
  async () => {
    const { acknowledged, refusal } = await fillUp();
    expect(refusal).toMatchObject({ code: 'store_unavailable' });
    rmSync(ballast);
    const version = await recover();
    // The one that was refused may have been written when its answer was lost; none may be missing.
    expect(version).toBeGreaterThanOrEqual(acknowledged + 1);
    const { events } = await store.readStream(streamId, { fromVersion: acknowledged, limit: 1 });
    expect(events[0]?.data).toBe(data);
    process.stdout.write(`disk full after ${acknowledged} appends: ${String(refusal)}\n`);
  },
);
