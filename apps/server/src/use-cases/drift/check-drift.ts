import type { Aggregate } from '@hindsight/domain';
import { checkDrift as checkStream, type DriftReport, type FoldEvent } from '@hindsight/history';
import type { Backing } from '../backing.ts';
import { type Done, inOrder } from '../in-order.ts';
import { withTicks } from '../truth/with-ticks.ts';
import { UseCaseError } from '../use-case-error.ts';
import { type ChosenStream, chooseStreams } from './choose-streams.ts';
import type { DriftLine } from './drift-line.ts';
import { DriftTally } from './drift-tally.ts';

type DriftInput = {
  readonly category?: string | undefined;
  readonly sample?: number | 'all' | undefined;
  readonly signal: AbortSignal;
};

const standardSample = 100;
const progressEveryMs = 500;
const streamsAtOnce = 4;
const streamsAhead = 16;

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
  const tally = new DriftTally();
  const progress = (): DriftLine => {
    const counts = tally.counts();
    return { kind: 'progress', ...counts, streamsTotal: Math.max(total, counts.streams) };
  };
  yield [progress()];
  const work = (stream: ChosenStream) => checkOne(backing, { ...stream, signal }, tally);
  const checked = inOrder({ items: streams, atOnce: streamsAtOnce, ahead: streamsAhead, work });
  yield* withTicks(tellDrifts(checked, tally), progressEveryMs, progress);
  yield [{ kind: 'end', ...tally.counts() }];
}

async function* tellDrifts(
  checked: AsyncIterable<Done<ChosenStream, DriftReport>>,
  tally: DriftTally,
): AsyncGenerator<readonly DriftLine[], void, undefined> {
  for await (const { item, result } of checked) {
    tally.add(result);
    const { streamId, aggregate } = item;
    const place = { streamId, aggregate: aggregate.name, aggregateVersion: aggregate.version };
    const rows = result.drifts.map((drift) => ({ kind: 'drift', ...place, ...drift }) as const);
    if (rows.length > 0) yield rows;
  }
}

async function checkOne(
  { store }: Backing,
  { streamId, aggregate, signal }: ChosenStream & { readonly signal: AbortSignal },
  tally: DriftTally,
): Promise<DriftReport> {
  const { name, version: aggregateVersion, reducer } = aggregate;
  const { chunks } = await store.readHistory(streamId, { signal });
  const snapshots = store.readSnapshots(streamId, { aggregate: name, aggregateVersion, signal });
  return checkStream(reducer, { chunks: count(chunks, tally), snapshots, signal });
}

async function* count(chunks: AsyncIterable<readonly FoldEvent[]>, tally: DriftTally) {
  for await (const chunk of chunks) {
    tally.read(chunk.length);
    yield chunk;
  }
}
