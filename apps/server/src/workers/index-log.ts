import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '@hindsight/event-store';
import type { Logger } from 'pino';

type IndexerOptions = {
  readonly store: EventStore;
  readonly log: Logger;
  readonly signal: AbortSignal;
};

// Streams cannot have an empty category: following it wakes without reading any event.
const nobody = '';

/** Keeps the search index close behind the log until told to stop. */
export async function indexLog({ store, log, signal }: IndexerOptions): Promise<void> {
  while (!signal.aborted) {
    try {
      const indexed = await store.indexLog({ signal });
      for await (const { position } of store.follow({ after: indexed, category: nobody, signal })) {
        if (position > indexed) break;
      }
      // What comes in quick succession is indexed together.
      await sleep(50, undefined, { signal });
    } catch (error) {
      if (signal.aborted) return;
      log.warn({ err: error }, 'the search index waits for the database');
      await sleep(1_000, undefined, { signal }).catch(() => undefined);
    }
  }
}
