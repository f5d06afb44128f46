import { setTimeout as sleep } from 'node:timers/promises';
import type { Aggregate } from '@hindsight/domain';
import { checkDrift as checkStream, type DriftReport, type FoldEvent } from '@hindsight/history';
import type { Backing } from '../backing.ts';
import { UseCaseError } from '../use-case-error.ts';
import { chooseStreams } from './choose-streams.ts';
import type { DriftCounts, DriftLine } from './drift-line.ts';

type DriftInput = {
  readonly category?: string | undefined;
  readonly sample?: number | 'all' | undefined;
  readonly signal: AbortSignal;
};

const standardSample = 100;
const progressEveryMs = 500;

/**
 * Folds streams again and tells what is otherwise than their events say, as it is found. A second
 * fold shows a reducer that is not pure; a snapshot that differs, one that was changed since.
 */
export function checkDrift(
  backing: Backing,
  input: DriftInput,
): AsyncGenerator<readonly DriftLine[], void, undefined> {
  return checkAll(backing, chooseAggregates(backing, input.category), input);
}

function chooseAggregates({ registry }: Backing, category: string | undefined) {
  if (category === undefined) return registry.list();
  const aggregate = registry.get(category);
  if (aggregate) return [aggregate];
  const message = `No aggregate is registered for category “${category}”.`;
  throw new UseCaseError('aggregate_not_found', message, { aggregate: category });
}

async function* checkAll(
  backing: Backing,
  aggregates: readonly Aggregate[],
  { sample = standardSample, signal }: DriftInput,
): AsyncGenerator<readonly DriftLine[], void, undefined> {
  const { total, streams } = await chooseStreams(backing.store, { aggregates, sample });
  let counts: DriftCounts = { streams: 0, events: 0, snapshots: 0, drifted: 0, damaged: 0 };
  let toldAt = 0;
  const progress = (fields: Partial<DriftCounts> = {}): DriftLine => {
    toldAt = performance.now();
    return {
      kind: 'progress',
      ...counts,
      ...fields,
      streamsTotal: Math.max(total, counts.streams),
    };
  };
  yield [progress()];
  for await (const { streamId, aggregate } of streams) {
    let read = 0;
    const checking = checkOne(backing, { streamId, aggregate, signal }, (events) => {
      read += events;
    });
    checking.catch(() => undefined); // told when it is waited for
    while (!(await settlesSoon(checking))) yield [progress({ events: counts.events + read })];
    const report = await checking;
    counts = addReport(counts, report);
    const place = { streamId, aggregate: aggregate.name, aggregateVersion: aggregate.version };
    const rows = report.drifts.map((drift) => ({ kind: 'drift', ...place, ...drift }) as const);
    const isDue = performance.now() - toldAt >= progressEveryMs;
    if (rows.length > 0 || isDue) yield [...rows, progress()];
  }
  yield [{ kind: 'end', ...counts }];
}

type OneStream = {
  readonly streamId: string;
  readonly aggregate: Aggregate;
  readonly signal: AbortSignal;
};

async function checkOne(
  { store }: Backing,
  { streamId, aggregate, signal }: OneStream,
  onRead: (events: number) => void,
): Promise<DriftReport> {
  const { name, version: aggregateVersion, reducer } = aggregate;
  const { chunks } = await store.readHistory(streamId, { signal });
  const snapshots = store.readSnapshots(streamId, { aggregate: name, aggregateVersion, signal });
  return checkStream(reducer, { chunks: count(chunks, onRead), snapshots, signal });
}

async function* count(
  chunks: AsyncIterable<readonly FoldEvent[]>,
  onRead: (events: number) => void,
) {
  for await (const chunk of chunks) {
    onRead(chunk.length);
    yield chunk;
  }
}

async function settlesSoon(work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const isOver = work.then(
    () => true,
    () => true,
  );
  const { signal } = timer;
  const isLate = sleep(progressEveryMs, false, { signal }).catch(() => false);
  return Promise.race([isOver, isLate]).finally(() => timer.abort());
}

function addReport(counts: DriftCounts, report: DriftReport): DriftCounts {
  return {
    streams: counts.streams + 1,
    events: counts.events + report.version,
    snapshots: counts.snapshots + report.snapshots,
    drifted: counts.drifted + Number(report.drifts.length > 0),
    damaged: counts.damaged + Number(report.problems > 0),
  };
}
