import type { AsOf } from '@hindsight/contract';
import type { Aggregate } from '@hindsight/domain';
import {
  beginning,
  type Change,
  diffStates,
  foldChunks,
  type Json,
  listChanges,
  type Patch,
} from '@hindsight/history';
import type { Backing } from './backing.ts';
import { chooseVersion } from './choose-version.ts';
import { collectSnapshots } from './collect-snapshots.ts';
import { findAggregate } from './find-aggregate.ts';
import { versionNotYet } from './version-not-yet.ts';

export type DiffInput = {
  readonly streamId: string;
  /** The version before `to` when not given. */
  readonly from?: number | undefined;
  /** The head when not given. */
  readonly to?: number | undefined;
  readonly asOf?: AsOf | undefined;
  readonly signal: AbortSignal;
};

export type DiffAnswer = {
  readonly from: number;
  readonly to: number;
  readonly patch: Patch;
  readonly changes: readonly Change[];
};

/** Further apart, the two states are folded each from its own snapshot. */
const furthestInOne = 1000;

/** What differs between the states at two versions; `to` may be before `from`. */
export async function readDiff(backing: Backing, input: DiffInput): Promise<DiffAnswer> {
  const { store } = backing;
  const { streamId, asOf, signal } = input;
  const aggregate = findAggregate(backing, streamId);
  const head =
    (await chooseVersion(backing, { streamId, asOf })) ??
    (await store.versionAtPosition(streamId, Number.MAX_SAFE_INTEGER));
  const to = input.to ?? head;
  const from = input.from ?? Math.max(0, to - 1);
  for (const version of [from, to]) {
    if (version > head) throw versionNotYet({ streamId, version, head });
  }
  const ends = { streamId, aggregate, low: Math.min(from, to), high: Math.max(from, to), signal };
  const [earlier, later] = await foldBoth(backing, ends);
  const [before, after] = from <= to ? [earlier, later] : [later, earlier];
  return { from, to, patch: diffStates(before, after), changes: listChanges(before, after) };
}

type Between = {
  readonly streamId: string;
  readonly aggregate: Aggregate;
  readonly low: number;
  readonly high: number;
  readonly signal: AbortSignal;
};

async function foldBoth(backing: Backing, ends: Between): Promise<readonly [Json, Json]> {
  const { low, high } = ends;
  if (high - low <= furthestInOne) return foldBetween(backing, ends);
  const [[earlier], [later]] = await Promise.all([
    foldBetween(backing, { ...ends, high: low }),
    foldBetween(backing, { ...ends, low: high }),
  ]);
  return [earlier, later];
}

/** The states at two versions, of one fold, so that they share what did not change. */
async function foldBetween(
  { store }: Backing,
  { streamId, aggregate, low, high, signal }: Between,
): Promise<readonly [Json, Json]> {
  const { name, version: aggregateVersion, reducer } = aggregate;
  const history = await store.readHistory(streamId, {
    fromVersion: low + 1,
    toVersion: high,
    snapshots: { aggregate: name, aggregateVersion },
    signal,
  });
  const start = history.snapshot ?? beginning(reducer);
  let atLow: Json = start.state;
  const collector = collectSnapshots(aggregate);
  const folded = await foldChunks(reducer, start, history.chunks, {
    signal,
    waypoints: collector.waypoints,
    visit({ version }, state) {
      if (version <= low) atLow = state;
    },
  });
  collector.keep(store, streamId).catch(() => undefined);
  return [atLow, folded.state];
}
