import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '@hindsight/event-store';
import { createTokenBucket, runningTracing } from '@hindsight/telemetry/node';
import type { Logger } from 'pino';
import { traceConsequence } from '../tracing/trace-consequence.ts';

type IndexerOptions = {
  readonly store: EventStore;
  readonly log: Logger;
  readonly signal: AbortSignal;
};

// Streams cannot have an empty category: following it wakes without reading any event.
const nobody = '';

const mostLinked = 5_000;
const links = createTokenBucket({ perSecond: 500, burst: mostLinked });

/** Keeps the search index close behind the log until told to stop. */
export async function indexLog({ store, log, signal }: IndexerOptions): Promise<void> {
  while (!signal.aborted) {
    try {
      let indexed = await store.indexLog({ signal });
      while (!signal.aborted) {
        await waitBeyond(indexed, store, signal);
        // What comes in quick succession is indexed together.
        await sleep(50, undefined, { signal });
        indexed = await indexTraced(indexed, store, signal);
      }
    } catch (error) {
      if (signal.aborted) return;
      log.warn({ err: error }, 'the search index waits for the database');
      await sleep(1_000, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function waitBeyond(indexed: number, store: EventStore, signal: AbortSignal): Promise<void> {
  for await (const { position } of store.follow({ after: indexed, category: nobody, signal })) {
    if (position > indexed) return;
  }
}

/** A step of the index is a trace of its own, with a link to whatever wrote each of its events. */
async function indexTraced(
  indexed: number,
  store: EventStore,
  signal: AbortSignal,
): Promise<number> {
  const index = () => store.indexLog({ signal });
  if (!runningTracing()) return index();
  const { position: upTo } = await store.readHead();
  const events = upTo - indexed;
  // All of them or none: links that are missing could not be told from those that never were.
  if (events > mostLinked || !links.take(events)) return index();
  const sources = await store.listSources({ after: indexed, upTo });
  if (!sources.some(({ traceId }) => traceId !== null)) return index();
  return traceConsequence({ name: 'projection.search_index', sources }, index);
}
