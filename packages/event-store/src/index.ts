export type { StoreErrorCode, StoreErrorFields } from './errors.ts';
export { isStoreError, StoreError } from './errors.ts';
export type * from './event-store.ts';
export type * from './events.ts';
export type * from './histories.ts';
export { migrate } from './migrate.ts';
export type { EventStoreOptions } from './open-event-store.ts';
export { openEventStore } from './open-event-store.ts';
export type * from './snapshots.ts';
