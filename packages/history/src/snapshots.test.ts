import { describe, expect, it } from 'vitest';
import { chooseSnapshot } from './choose-snapshot.ts';
import { isSnapshotDue } from './is-snapshot-due.ts';

describe('choosing a snapshot', () => {
  const snapshots = [{ version: 200 }, { version: 0 }, { version: 100 }, { version: 300 }];

  it.each([
    [99, null],
    [100, 100],
    [199, 100],
    [250, 200],
    [2 ** 40, 300],
    [0, null],
  ])('for version %i finds %s', (version, expected) => {
    expect(chooseSnapshot(snapshots, version)?.version ?? null).toBe(expected);
  });

  it('finds none among none', () => {
    expect(chooseSnapshot([], 7)).toBeNull();
  });
});

describe('a snapshot is due', () => {
  it.each([
    [0, 99, false],
    [99, 100, true],
    [99, 101, true],
    [100, 101, false],
    [0, 1000, true],
  ])('from %i to %i with one every 100: %s', (before, after, due) => {
    expect(isSnapshotDue(before, after, 100)).toBe(due);
  });

  it.each([0, -1, 0.5, Number.NaN])('never with one every %d', (every) => {
    expect(isSnapshotDue(0, 1000, every)).toBe(false);
  });
});
