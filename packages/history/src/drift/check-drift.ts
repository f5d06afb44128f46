import { beginning, inspectStart } from '../fold.ts';
import type { FoldEvent, Folded, Problem, Reducer } from '../reducer.ts';
import { yieldToOthers } from '../yield-to-others.ts';
import type { DriftReport, StoredSnapshot } from './drift.ts';
import { DriftLog } from './drift-log.ts';
import { findDifference } from './find-difference.ts';
import { FoldTwice, type Step } from './fold-twice.ts';

type Checking = {
  /** From the first version on. */
  readonly chunks: AsyncIterable<readonly FoldEvent[]>;
  /** By version. */
  readonly snapshots: AsyncIterable<StoredSnapshot>;
  /** An `AbortSignal`, or anything that throws when the work is to stop. */
  readonly signal?: { throwIfAborted(): void } | undefined;
};

const blockLength = 100;
const longestTurnMs = 8;

/**
 * Holds a whole history, folded from the beginning, against its snapshots and against a second fold.
 * The first drift of each kind is reported, at the first version and path that show it.
 */
export async function checkDrift(
  reducer: Reducer,
  { chunks, snapshots, signal }: Checking,
): Promise<DriftReport> {
  const log = new DriftLog();
  const start = beginning(reducer);
  const problems = inspectStart(start);
  const twice = new FoldTwice(reducer, { ...start, problems: [] }, log);
  const stored = snapshots[Symbol.asyncIterator]();
  let [compared, lastAgreed, problemCount] = [0, 0, problems.length];
  let firstProblem: Problem | null = problems[0] ?? null;
  let reached: Folded = { ...start, problems: [] };
  let turnBegan = Date.now();

  const compare = (snapshot: StoredSnapshot, { after }: Step): void => {
    compared += 1;
    const difference = findDifference(after, snapshot.state);
    const { version, isIntact } = snapshot;
    if (difference === null && isIntact) {
      if (!log.has('snapshot')) lastAgreed = version;
      return;
    }
    const {
      path,
      one: expected,
      other: found,
    } = difference ?? { path: '', one: after, other: after };
    log.note({
      what: isIntact ? 'snapshot' : 'snapshot_damaged',
      version,
      path,
      expected,
      found,
      lastAgreed,
    });
  };

  try {
    signal?.throwIfAborted();
    let next = await stored.next();
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length; from += blockLength) {
        signal?.throwIfAborted();
        const folded = twice.fold(reached, chunk.slice(from, from + blockLength));
        reached = folded.reached;
        problemCount += reached.problems.length;
        firstProblem ??= reached.problems[0] ?? null;
        for (; !next.done && next.value.version <= reached.version; next = await stored.next()) {
          const { version } = next.value;
          const step = folded.steps.find(({ event }) => event.version === version);
          if (step) compare(next.value, step);
        }
        if (Date.now() - turnBegan < longestTurnMs) continue;
        await yieldToOthers();
        turnBegan = Date.now();
      }
    }
  } finally {
    await stored.return?.();
  }
  const { version } = reached;
  return { version, snapshots: compared, drifts: log.list(), problems: problemCount, firstProblem };
}
