import {
  type DatabaseDepth,
  type EventStore,
  openEventStore,
  probeDepth,
} from '@hindsight/event-store';
import { runningTracing, type Tracing } from '@hindsight/telemetry/node';
import type { Activity } from '../activity/activity.ts';
import { watchAppends } from '../activity/watch-appends.ts';
import { traceStore } from '../tracing/trace-store.ts';
import { watchStore } from '../tracing/watch-store.ts';

export type TracedStore = {
  readonly store: EventStore;
  /** Null where this process does not trace itself. */
  readonly tracing: Tracing | null;
  readonly depth: DatabaseDepth;
};

type Place = {
  readonly url: string;
  readonly activity: Activity;
  readonly poolSize?: number | undefined;
};

/** The log, with all that looks on while it is used. */
export async function openTracedStore({ url, activity, poolSize }: Place): Promise<TracedStore> {
  const tracing = runningTracing();
  const connection = { connectionString: url, poolSize };
  if (!tracing) {
    const depth = { depth: 'client', reason: 'This service does not trace itself' } as const;
    return { store: watchAppends(openEventStore(connection), activity), tracing, depth };
  }
  const depth = await probeDepth(url);
  const watch = watchStore(tracing, depth.depth);
  const store = traceStore(openEventStore({ ...connection, watch }));
  return { store: watchAppends(store, activity), tracing, depth };
}
