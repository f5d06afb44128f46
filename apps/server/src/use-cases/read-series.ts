import type { AsOf } from '@hindsight/contract';
import {
  beginning,
  collectSeries,
  foldChunks,
  type Json,
  readPath,
  type SeriesPoint,
} from '@hindsight/history';
import type { Backing } from './backing.ts';
import { chooseVersion } from './choose-version.ts';
import { findAggregate } from './find-aggregate.ts';
import { versionNotYet } from './version-not-yet.ts';

export type SeriesInput = {
  readonly streamId: string;
  /** A pointer into the state. */
  readonly path: string;
  /** At most so many. */
  readonly points: number;
  readonly from: number;
  /** The head when not given. */
  readonly to?: number | undefined;
  readonly asOf?: AsOf | undefined;
  readonly signal: AbortSignal;
};

export type SeriesAnswer = {
  readonly from: number;
  readonly to: number;
  readonly points: readonly SeriesPoint[];
  readonly thinned: boolean;
};

const mostCharacters = 8_000_000;

/** What a path of the state held from a version on, and each change of it after that. */
export async function readSeries(backing: Backing, input: SeriesInput): Promise<SeriesAnswer> {
  const { streamId, path, from, signal } = input;
  const { name, version: aggregateVersion, reducer } = findAggregate(backing, streamId);
  const toVersion = await chooseVersion(backing, { ...input, version: input.to });
  const history = await backing.store.readHistory(streamId, {
    fromVersion: Math.max(1, Math.min(from, toVersion ?? from)),
    toVersion,
    snapshots: { aggregate: name, aggregateVersion },
    signal,
  });
  if (from > history.toVersion) {
    throw versionNotYet({ streamId, version: from, head: history.toVersion });
  }
  const collector = collectSeries({ points: input.points, characters: mostCharacters });
  const read = (state: Json): Json | undefined => readPath(state, path);
  const start = history.snapshot ?? beginning(reducer);
  if (from === 0) collector.take(read(start.state), { version: 0, recordedAt: null });
  await foldChunks(reducer, start, history.chunks, {
    signal,
    visit(event, state) {
      if (event.version >= from) collector.take(read(state), event);
    },
  });
  const { points, isThinned } = collector.read();
  return { from, to: history.toVersion, points, thinned: isThinned };
}
