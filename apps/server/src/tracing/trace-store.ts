import type { EventStore } from '@hindsight/event-store';
import { ROOT_CONTEXT } from '@opentelemetry/api';
import { traceAppends } from './trace-appends.ts';
import { traceChunks } from './trace-chunks.ts';
import { traceLoads } from './trace-loads.ts';

/**
 * The same store, its appends and loads told as spans. Who follows the log has no part in the trace
 * of whoever began to follow: waiting for what is not there yet makes no spans.
 */
export function traceStore(store: EventStore): EventStore {
  return {
    ...store,
    ...traceAppends(store),
    ...traceLoads(store),
    follow: (options) => traceChunks(store.follow(options), { within: ROOT_CONTEXT }),
  };
}
