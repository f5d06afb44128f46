import type { AsOf } from '@hindsight/contract';
import { openInterval, type Problem, type TruthInterval } from '@hindsight/history';
import { compileRule } from '../../truth/compile-rule.ts';
import type { TruthMark } from '../../truth/stream-truth.ts';
import type { Backing } from '../backing.ts';
import { chooseVersion } from '../choose-version.ts';
import { findAggregate } from '../find-aggregate.ts';
import { readEdgeOrigins } from './read-edge-origins.ts';
import type { TruthSetting } from './truth-setting.ts';

type TruthInput = {
  readonly streamId: string;
  readonly where: string;
  readonly asOf?: AsOf | undefined;
  readonly signal: AbortSignal;
};

const mostIntervals = 10_000;
const mostProblems = 50;

/** The versions of a stream in which an expression held; as far as its time allowed. */
export async function findStreamTruth(
  backing: Backing,
  { threads, timeoutMs }: TruthSetting,
  { streamId, where, asOf, signal }: TruthInput,
) {
  compileRule(where);
  const aggregate = findAggregate(backing, streamId);
  const headVersion = await readHeadVersion(backing, { streamId, asOf });
  const intervals: TruthInterval[] = [];
  const problems: Problem[] = [];
  let mark: TruthMark | null = null;
  const { stopped } = await threads.run({
    task: {
      category: aggregate.name,
      where,
      streams: [{ streamId, toVersion: headVersion, from: null }],
      budgetMs: timeoutMs,
      mostIntervals,
    },
    patienceMs: timeoutMs,
    signal,
    onProgress(progress) {
      mark = progress.mark ?? mark;
      intervals.push(...progress.intervals);
      problems.push(...progress.problems.slice(0, mostProblems - problems.length));
    },
  });
  signal.throwIfAborted();
  const { version, unknown, open } = describeMark(mark);
  const found = open ? [...intervals, open] : intervals;
  const toldOrigin = await readEdgeOrigins(backing, streamId, found);
  return {
    streamId,
    intervals: found.map((interval) => ({
      ...interval,
      cause: toldOrigin(interval.cause),
      end: interval.end && toldOrigin(interval.end),
    })),
    evaluated: version,
    headVersion,
    stillTrue: open !== null,
    unknown,
    problems,
    complete: stopped === null,
    stoppedAt: stopped === null ? null : version,
    stoppedBy: stopped,
  };
}

function describeMark(mark: TruthMark | null) {
  if (mark === null) return { version: 0, unknown: null, open: null };
  return { version: mark.version, unknown: mark.unknown, open: openInterval(mark) };
}

async function readHeadVersion(
  { store }: Pick<Backing, 'store'>,
  input: Pick<TruthInput, 'streamId' | 'asOf'>,
): Promise<number> {
  const { headVersion } = await store.readStream(input.streamId, {
    direction: 'backward',
    limit: 1,
  });
  return (await chooseVersion({ store }, input)) ?? headVersion;
}
