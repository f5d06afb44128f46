import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStore, type FollowBatch, isStoreError } from '@hindsight/event-store';
import { traceConsequence } from '../../tracing/trace-consequence.ts';
import { createRecentBatches, type NextBatch, type RecentBatches } from './recent-batches.ts';

export type LiveFilter = {
  readonly category?: string | undefined;
  readonly type?: string | undefined;
  readonly streamId?: string | undefined;
};

export type SharedTail = {
  /** What follows a position. Fails when the log cannot be read on. */
  readonly after: (position: number) => NextBatch;
  /** Resolves when the answer to that may have changed, or the signal aborts. */
  readonly changed: (signal: AbortSignal) => Promise<void>;
};

type TailOptions = {
  readonly store: EventStore;
  readonly filter: LiveFilter;
  readonly signal: AbortSignal;
  /** The more listen, the more is gathered before it is passed on. */
  readonly listeners: () => number;
};

/** The end of the log, read once for all who listen to it. While the database is away it waits. */
export function openSharedTail(options: TailOptions): SharedTail {
  const { store, filter, signal } = options;
  const sleepers = new Set<() => void>();
  let recent: RecentBatches | undefined;
  let failure: { readonly cause: unknown } | undefined;
  const wake = () => {
    for (const sleeper of [...sleepers]) sleeper();
  };

  const read = async () => {
    let after = await untilAvailable(() => store.readHead().then(({ position }) => position));
    recent = createRecentBatches(after);
    wake();
    await untilAvailable(async () => {
      for await (const batch of store.follow({ ...filter, after, batchSize: 200, signal })) {
        after = batch.position;
        await pass(batch);
        const pauseMs = Math.min(options.listeners() / 4, 100);
        if (pauseMs > 5) await sleep(pauseMs);
      }
    });
  };
  const pass = async (batch: FollowBatch) => {
    const deliver = async () => {
      recent?.add(batch);
      wake();
    };
    const { events: sources } = batch;
    if (sources.length === 0) return deliver();
    const attributes = { 'hindsight.live.listeners': options.listeners() };
    await traceConsequence({ name: 'live.deliver', sources, attributes }, deliver);
  };
  const untilAvailable = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (signal.aborted || !isStoreError(error, 'store_unavailable')) throw error;
        await sleep(1_000, undefined, { signal, ref: false });
      }
    }
  };
  read().catch((cause: unknown) => {
    failure = { cause };
    wake();
  });

  return {
    after: (position) => {
      if (failure) throw failure.cause;
      return recent?.after(position) ?? 'nothing_yet';
    },
    changed: (leaving) =>
      new Promise((resolve) => {
        const done = () => {
          sleepers.delete(done);
          leaving.removeEventListener('abort', done);
          resolve();
        };
        sleepers.add(done);
        leaving.addEventListener('abort', done);
        if (leaving.aborted) done();
      }),
  };
}
