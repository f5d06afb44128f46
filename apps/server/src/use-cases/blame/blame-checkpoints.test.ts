import { createRegistry } from '@hindsight/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallet } from '../../testing/wallet.ts';
import { createBlameCheckpoints } from './blame-checkpoints.ts';
import { createBlameLine } from './blame-line.ts';

const aggregate = createRegistry([wallet]).get('wallet');
if (!aggregate) throw new Error('no wallet');
const reached = (version: number, characters = 1) => ({
  version,
  state: `${version}`.padEnd(characters),
  blame: version,
});
const stream = (streamId: string) => ({ streamId, aggregate });

describe('checkpoints of blame', () => {
  test('are found by the nearest version at or below', () => {
    const checkpoints = createBlameCheckpoints(100_000);
    for (const version of [1_000, 2_000, 3_000]) {
      checkpoints.keep(stream('wallet-a'), reached(version));
    }
    const nearest = (version: number) =>
      checkpoints.nearest(stream('wallet-a'), version)?.version ?? null;
    expect([999, 1_000, 2_999, 3_000, 2 ** 53 - 1].map(nearest)).toEqual([
      null,
      1_000,
      2_000,
      3_000,
      3_000,
    ]);
    expect(checkpoints.nearest(stream('wallet-b'), 5_000)).toBeNull();
  });

  test('are of one version of the aggregate', () => {
    const checkpoints = createBlameCheckpoints(100_000);
    checkpoints.keep(stream('wallet-a'), reached(1_000));
    const newer = { streamId: 'wallet-a', aggregate: { ...aggregate, version: 2 } };
    expect(checkpoints.nearest(newer, 1_000)).toBeNull();
  });

  test('of the streams that were asked for longest ago are forgotten when they are too many', () => {
    const checkpoints = createBlameCheckpoints(10_000);
    const has = (id: number) => checkpoints.nearest(stream(`wallet-${id}`), 1_000) !== null;
    for (let id = 0; id < 4; id++) checkpoints.keep(stream(`wallet-${id}`), reached(1_000, 2_300));
    expect(has(0)).toBe(true);
    checkpoints.keep(stream('wallet-4'), reached(1_000, 2_300));
    expect([1, 2, 3, 0, 4].map(has)).toEqual([false, true, true, true, true]);
  });
});

describe('the checkpoints of one stream', () => {
  test('are always some that were kept, and hold no more than they may', () => {
    const version = fc.integer({ min: 1, max: 50_000 });
    const size = fc.integer({ min: 1, max: 4_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(version, size), { maxLength: 60 }), version, (keeps, asked) => {
        const line = createBlameLine(10_000);
        for (const [at, characters] of keeps) {
          line.keep(reached(at, characters));
          expect(line.weight()).toBeLessThanOrEqual(10_000);
        }
        const nearest = line.nearest(asked);
        if (nearest === null) return;
        expect(nearest.version).toBeLessThanOrEqual(asked);
        expect(keeps.map(([at]) => at)).toContain(nearest.version);
      }),
      { numRuns: 2000 },
    );
  });

  test('lie a gap apart, and the newest is always there', () => {
    const line = createBlameLine(1_000_000);
    for (let version = 1; version <= 5_500; version += 100) line.keep(reached(version));
    expect(line.nearest(9_999)?.version).toBe(5_401);
    const found = new Set<number>();
    for (let version = 5_501; version > 0; version--) {
      found.add(line.nearest(version)?.version ?? 0);
    }
    expect(found.size).toBeLessThanOrEqual(7);
  });

  test('of a very long stream grow no further in number', () => {
    const line = createBlameLine(1_000_000);
    for (let version = 1_000; version <= 3_000_000; version += 1_000) line.keep(reached(version));
    const found = new Set<number>();
    for (let version = 0; version <= 3_000_000; version += 500) {
      found.add(line.nearest(version)?.version ?? 0);
    }
    expect(found.size).toBeLessThanOrEqual(513);
    expect(found.size).toBeGreaterThan(200);
    expect(line.nearest(3_000_000)?.version).toBe(3_000_000);
  });
});
