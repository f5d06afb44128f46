import type { AsOf } from '@hindsight/contract';
import type { EventFacts } from '@hindsight/event-store';
import {
  beginning,
  foldChunks,
  type Json,
  listBlame,
  unblamed,
  updateBlame,
} from '@hindsight/history';
import type { Backing } from '../backing.ts';
import { chooseVersion } from '../choose-version.ts';
import { findAggregate } from '../find-aggregate.ts';
import { UseCaseError } from '../use-case-error.ts';
import type { BlameCheckpoints, BlameOf } from './blame-checkpoints.ts';
import type { BlameReached } from './blame-line.ts';

export type BlameInput = {
  readonly streamId: string;
  readonly version?: number | undefined;
  /** Only what is at this pointer or below. */
  readonly path?: string | undefined;
  /** Of fields. */
  readonly limit: number;
  readonly asOf?: AsOf | undefined;
  readonly signal: AbortSignal;
};

type SetBy = Pick<EventFacts, 'version' | 'type' | 'recordedAt' | 'actor' | 'traceId'>;

export type BlameAnswer = {
  readonly version: number;
  readonly fields: readonly {
    readonly path: string;
    readonly value: Json;
    /** Null for what the initial state brought. */
    readonly setBy: SetBy | null;
  }[];
  readonly moreFields: number;
};

/** For each leaf of the state at a version, the event that last set it. */
export async function readBlame(
  backing: Backing,
  checkpoints: BlameCheckpoints,
  input: BlameInput,
): Promise<BlameAnswer> {
  const { streamId, path = '', limit, signal } = input;
  const aggregate = findAggregate(backing, streamId);
  const wanted = await chooseVersion(backing, input);
  const of = { streamId, aggregate };
  const { version, state, blame } = await reachBlame(backing, checkpoints, { of, wanted, signal });
  const listed = listBlame(state, blame, { path, limit });
  if (listed === null) throw pathNotFound(streamId, version, path);
  const versions = new Set(listed.fields.map((field) => field.version));
  const factsOf = await readSetBy(backing, streamId, [...versions]);
  return {
    version,
    fields: listed.fields.map((field) => ({
      path: field.path,
      value: field.value,
      setBy: factsOf.get(field.version) ?? null,
    })),
    moreFields: listed.more,
  };
}

async function readSetBy(
  { store }: Backing,
  streamId: string,
  versions: readonly number[],
): Promise<ReadonlyMap<number, SetBy>> {
  const facts = await store.readFacts(versions.map((version) => ({ streamId, version })));
  return new Map(
    facts.map(({ version, type, recordedAt, actor, traceId }) => [
      version,
      { version, type, recordedAt, actor, traceId },
    ]),
  );
}

type Wanted = {
  readonly of: BlameOf;
  /** The head when not given. */
  readonly wanted: number | undefined;
  readonly signal: AbortSignal;
};

const everyEvents = 1000;

/** Goes on from the nearest checkpoint, and leaves some on its way, even when it is stopped. */
async function reachBlame(
  { store }: Backing,
  checkpoints: BlameCheckpoints,
  { of, wanted, signal }: Wanted,
): Promise<BlameReached> {
  const { reducer } = of.aggregate;
  const nearest = checkpoints.nearest(of, wanted ?? Number.MAX_SAFE_INTEGER);
  if (nearest !== null && nearest.version === wanted) return nearest;
  const start = nearest ?? { ...beginning(reducer), blame: unblamed };
  const { chunks } = await store.readHistory(of.streamId, {
    fromVersion: start.version + 1,
    toVersion: wanted,
    signal,
  });
  let { state: before, blame } = start;
  const { version, state } = await foldChunks(reducer, start, chunks, {
    signal,
    visit(event, after) {
      blame = updateBlame(blame, before, after, event.version);
      before = after;
      if (event.version % everyEvents !== 0) return;
      checkpoints.keep(of, { version: event.version, state: after, blame });
    },
  });
  const reached = { version, state, blame };
  if (version > start.version) checkpoints.keep(of, reached);
  return reached;
}

function pathNotFound(streamId: string, version: number, path: string) {
  const message = `The state of ${streamId} at version ${version} has nothing at “${path}”.`;
  return new UseCaseError('path_not_found', message, { streamId, version, path });
}
