export type { StoreErrorCode, StoreErrorFields } from './errors.ts';
export { isStoreError, StoreError } from './errors.ts';
export type * from './event-store.ts';
export type * from './events.ts';
export type * from './histories.ts';
export type * from './log-queries.ts';
export { migrate } from './migrate.ts';
export type { EventStoreOptions } from './open-event-store.ts';
export { openEventStore } from './open-event-store.ts';
export type {
  ExplainedStatement,
  StatementToExplain,
} from './postgres/connection/explain-statement.ts';
export { explainStatement } from './postgres/connection/explain-statement.ts';
export type { DatabaseDepth } from './postgres/connection/probe-depth.ts';
export { probeDepth } from './postgres/connection/probe-depth.ts';
export type * from './snapshots.ts';
export type * from './store-watch.ts';
