import type { ClientConfig } from 'pg';

export type StoreConnection = {
  readonly connectionString: string;
  readonly applicationName: string;
  readonly timeoutMs: number;
};

type Role = 'append' | 'read' | 'listen' | 'announce';

// Without sequential scans, a plan made while a table was small stays right when it is large.
// The append’s is planned once.
const settings: Record<Role, string> = {
  append: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off',
  read: '-c enable_seqscan=off -c random_page_cost=1.1 -c jit=off',
  listen: '',
  // A wake-up call need not be durable.
  announce: '-c synchronous_commit=off',
};

/** How a connection of each role talks to Postgres. Every wait on it is bounded. */
export function connectionSettings(store: StoreConnection, role: Role): ClientConfig {
  return {
    connectionString: store.connectionString,
    application_name: `${store.applicationName} ${role}`,
    connectionTimeoutMillis: Math.min(store.timeoutMs, 3_000),
    statement_timeout: store.timeoutMs,
    lock_timeout: Math.ceil(store.timeoutMs / 2),
    keepAlive: true,
    options: `-c TimeZone=UTC -c DateStyle=ISO -c client_encoding=UTF8 ${settings[role]}`,
  };
}
