import type { EventStore } from './event-store.ts';

export type EventStoreOptions = {
  readonly connectionString: string;
  /** Connections for reading. */
  readonly poolSize?: number | undefined;
  /** How long any one call may wait for the database before `store_unavailable`. */
  readonly timeoutMs?: number | undefined;
  readonly applicationName?: string | undefined;
};

export function openEventStore(_options: EventStoreOptions): EventStore {
  throw new Error('being written');
}
