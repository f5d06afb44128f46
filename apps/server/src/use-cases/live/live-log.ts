import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStore, type FollowBatch, isStoreError } from '@hindsight/event-store';
import { UseCaseError } from '../use-case-error.ts';
import { createTurnstile } from './create-turnstile.ts';
import { type LiveFilter, openSharedTail, type SharedTail } from './shared-tail.ts';

type FollowInput = LiveFilter & {
  readonly after?: number | undefined;
  readonly signal: AbortSignal;
};

export type Following = {
  /** Where it begins. */
  readonly after: number;
  readonly batches: AsyncGenerator<FollowBatch, void>;
};

export type LiveLog = { readonly follow: (input: FollowInput) => Promise<Following> };

type Shared = { readonly tail: SharedTail; readonly gone: AbortController; listeners: number };

const pagesAtOnce = 2;

/**
 * The log from a position on, without end, for many clients at once. Those who are at its end share
 * one reader for each filter. Those who are behind read pages of their own, a few of them at a time,
 * so that however many they are, other reads find the database free.
 */
export function createLiveLog(store: EventStore, mostClients: number): LiveLog {
  const tails = new Map<string, Shared>();
  const takeTurn = createTurnstile(pagesAtOnce);
  let clients = 0;

  function join(filter: LiveFilter): Shared {
    const name = JSON.stringify([filter.category, filter.type, filter.streamId]);
    let shared = tails.get(name);
    if (!shared) {
      const gone = new AbortController();
      const listeners = () => shared?.listeners ?? 0;
      const tail = openSharedTail({ store, filter, signal: gone.signal, listeners });
      shared = { tail, gone, listeners: 0 };
      tails.set(name, shared);
      gone.signal.addEventListener('abort', () => tails.delete(name), { once: true });
    }
    shared.listeners++;
    return shared;
  }

  async function readPage(input: FollowInput & { after: number }): Promise<FollowBatch | null> {
    try {
      return await takeTurn(async () => {
        for await (const batch of store.follow({ ...input, batchSize: 200 })) return batch;
        return null;
      });
    } catch (error) {
      const { signal } = input;
      if (signal.aborted) return null;
      if (!isStoreError(error, 'store_unavailable')) throw error;
      await sleep(1000, undefined, { signal, ref: false }).catch(() => undefined);
      return null;
    }
  }

  async function* followOn(
    input: FollowInput & { after: number },
  ): AsyncGenerator<FollowBatch, void> {
    // Many may have been let in at once. This one ends, asks again, and is told why.
    if (clients >= mostClients) return;
    clients++;
    const { signal } = input;
    const shared = join(input);
    let { after } = input;
    try {
      while (!signal.aborted) {
        const next = shared.tail.after(after);
        if (next === 'nothing_yet') {
          await shared.tail.changed(signal);
          continue;
        }
        const batch = next === 'too_old' ? await readPage({ ...input, after }) : next;
        if (!batch) continue;
        after = batch.position;
        yield batch;
      }
    } finally {
      clients--;
      shared.listeners--;
      if (shared.listeners === 0) shared.gone.abort();
    }
  }

  return {
    follow: async (input) => {
      // A position of a longer log, say one that was set up anew, would wait in silence.
      const { position: head } = await store.readHead();
      const after = Math.min(input.after ?? head, head);
      if (clients >= mostClients) {
        throw new UseCaseError(
          'too_many_live_clients',
          `${mostClients} clients follow the log here already. Ask again later.`,
          { limit: mostClients },
        );
      }
      return { after, batches: followOn({ ...input, after }) };
    },
  };
}
