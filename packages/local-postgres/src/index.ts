export { LocalPostgresError } from './local-postgres-error.ts';
export type { LocalPostgresEvent } from './local-postgres-event.ts';
export type { LocalPostgres, LocalPostgresOptions } from './start-local-postgres.ts';
export { startLocalPostgres } from './start-local-postgres.ts';
