import { type AsOf, mostFrames } from '@hindsight/contract';
import {
  beginning,
  FilmTooLarge,
  type FoldStart,
  type Frame,
  foldFrameChunks,
  type Problem,
} from '@hindsight/history';
import type { Backing } from './backing.ts';
import { chooseVersion } from './choose-version.ts';
import { collectSnapshots } from './collect-snapshots.ts';
import { findAggregate } from './find-aggregate.ts';
import { invalidRequest } from './invalid-request.ts';
import { versionNotYet } from './version-not-yet.ts';

export type FramesInput = {
  readonly streamId: string;
  /** The first frame. */
  readonly from: number;
  /** The last one; the head when not given. */
  readonly to?: number | undefined;
  readonly asOf?: AsOf | undefined;
  readonly signal: AbortSignal;
};

export type FramesAnswer = {
  readonly headVersion: number;
  readonly base: FoldStart;
  readonly frames: readonly Frame[];
  readonly problems: readonly Problem[];
  readonly replay: {
    readonly snapshotVersion: number | null;
    readonly eventsFolded: number;
    readonly durationMs: number;
  };
};

const mostCharacters = 32_000_000;

/** The state before a window of versions and, event by event, what changed in it. */
export async function readFrames(backing: Backing, input: FramesInput): Promise<FramesAnswer> {
  const began = performance.now();
  const { store } = backing;
  const { streamId, from, signal } = input;
  const aggregate = findAggregate(backing, streamId);
  if (input.to !== undefined) checkWindow(from, input.to);
  // Undefined means now: the head is then read together with the events.
  const headThen = await chooseVersion(backing, { streamId, asOf: input.asOf });
  if (headThen !== undefined) checkHead(input, headThen);
  const history = await store.readHistory(streamId, {
    fromVersion: from,
    toVersion: input.to ?? headThen,
    snapshots: { aggregate: aggregate.name, aggregateVersion: aggregate.version },
    detail: 'origin',
    signal,
  });
  const headVersion = headThen ?? history.headVersion;
  checkHead(input, headVersion);
  checkWindow(from, history.toVersion);
  const start = history.snapshot ?? beginning(aggregate.reducer);
  const collector = collectSnapshots(aggregate);
  const film = await foldFrameChunks(aggregate.reducer, start, history.chunks, {
    fromVersion: from,
    mostCharacters,
    waypoints: collector.waypoints,
    signal,
  }).catch(refuseTooLarge);
  collector.keep(store, streamId).catch(() => undefined);
  return {
    headVersion,
    base: film.base,
    frames: film.frames,
    problems: film.problems.filter(({ version }) => version >= from || from === 1),
    replay: {
      snapshotVersion: history.snapshot?.version ?? null,
      eventsFolded: film.version - start.version,
      durationMs: Math.round((performance.now() - began) * 1000) / 1000,
    },
  };
}

function checkWindow(from: number, to: number): void {
  if (to - from < mostFrames) return;
  const reason = `must be at most ${from + mostFrames - 1}: at most ${mostFrames} frames at once`;
  throw invalidRequest('query', 'to', reason);
}

/** Of a stream that had not begun then, the window is empty. */
function checkHead({ streamId, from, to }: FramesInput, head: number): void {
  if (head === 0 && from === 1 && to === undefined) return;
  for (const version of [from, to ?? from]) {
    if (version > head) throw versionNotYet({ streamId, version, head });
  }
}

function refuseTooLarge(error: unknown): never {
  if (!(error instanceof FilmTooLarge)) throw error;
  const reason = `must be less than ${error.version}: the frames up to there are more than ${mostCharacters} characters`;
  throw invalidRequest('query', 'to', reason);
}
