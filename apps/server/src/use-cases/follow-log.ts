import { setTimeout as sleep } from 'node:timers/promises';
import { type FollowBatch, isStoreError } from '@hindsight/event-store';
import type { Backing } from './backing.ts';

type FollowInput = {
  readonly after?: number | undefined;
  readonly category?: string | undefined;
  readonly type?: string | undefined;
  readonly signal: AbortSignal;
};

export type Following = {
  /** Where it begins. */
  readonly after: number;
  readonly batches: AsyncGenerator<FollowBatch>;
};

/** The log from a position on, without end. While the database is away it waits and goes on after. */
export async function followLog({ store }: Backing, input: FollowInput): Promise<Following> {
  const after = input.after ?? (await store.readHead()).position;
  return { after, batches: followOn(store, { ...input, after }) };
}

async function* followOn(
  store: Backing['store'],
  input: FollowInput & { readonly after: number },
): AsyncGenerator<FollowBatch> {
  let { after } = input;
  const { signal, ...filter } = input;
  while (!signal.aborted) {
    try {
      for await (const batch of store.follow({ ...filter, after, batchSize: 200, signal })) {
        after = batch.position;
        yield batch;
      }
      return;
    } catch (error) {
      if (signal.aborted) return;
      if (!isStoreError(error, 'store_unavailable')) throw error;
      await sleep(1000, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
