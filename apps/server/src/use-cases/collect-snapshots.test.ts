import { expect, test } from 'vitest';
import { wallet } from '../testing/wallet.ts';
import { collectSnapshots } from './collect-snapshots.ts';

test('from a very long fold, snapshots are kept far apart rather than many', async () => {
  const collector = collectSnapshots({ ...wallet, snapshotEvery: 10 });
  for (let version = 10; version <= 1_000_000; version += 10)
    collector.waypoints.pass({ version, state: version });
  const kept: number[] = [];
  const saveSnapshots = async (_: string, all: readonly { version: number }[]) => {
    kept.push(...all.map(({ version }) => version));
  };
  await collector.keep({ saveSnapshots }, 'wallet-1');
  expect(kept.length).toBeGreaterThan(200);
  expect(kept.length).toBeLessThanOrEqual(500);
  expect(new Set(kept.slice(1).map((version, index) => version - (kept[index] ?? 0))).size).toBe(1);
});

test('of large states few are held, and few are saved at once', async () => {
  const large = 'x'.repeat(1_000_000);
  const collector = collectSnapshots({ ...wallet, snapshotEvery: 10 });
  for (let version = 10; version <= 5_000; version += 10)
    collector.waypoints.pass({ version, state: large });
  const batches: number[][] = [];
  const saveSnapshots = async (_: string, all: readonly { version: number }[]) => {
    batches.push(all.map(({ version }) => version));
  };
  await collector.keep({ saveSnapshots }, 'wallet-1');
  const kept = batches.flat();
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.length).toBeLessThanOrEqual(16);
  expect(new Set(kept.slice(1).map((version, index) => version - (kept[index] ?? 0))).size).toBe(1);
  for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(4);
});

test('a state too large to hold is passed by', async () => {
  const collector = collectSnapshots({ ...wallet, snapshotEvery: 10 });
  for (let version = 10; version <= 40; version += 10)
    collector.waypoints.pass({ version, state: 'x'.repeat(20_000_000) });
  const saved: number[] = [];
  const saveSnapshots = async (_: string, all: readonly { version: number }[]) => {
    saved.push(...all.map(({ version }) => version));
  };
  await collector.keep({ saveSnapshots }, 'wallet-1');
  expect(saved).toEqual([]);
});
