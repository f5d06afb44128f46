import type { ClientConfig } from 'pg';

export type StoreConnection = {
  readonly connectionString: string;
  readonly applicationName: string;
  readonly timeoutMs: number;
};

type Role = 'append' | 'read' | 'listen' | 'announce' | 'lock';

// Without sequential scans, a plan made while a table was small stays right when it is large.
// The append’s is planned once.
const settings: Record<Role, string> = {
  append: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off',
  read: '-c enable_seqscan=off -c random_page_cost=1.1 -c jit=off',
  listen: '',
  lock: '',
  // A wake-up call need not be durable.
  announce: '-c synchronous_commit=off',
};

/** How a connection of each role talks to Postgres. Every wait on it is bounded. */
export function connectionSettings(store: StoreConnection, role: Role): ClientConfig {
  const { connectionString, options } = takeOptions(store.connectionString);
  return {
    connectionString,
    application_name: `${store.applicationName} ${role}`,
    connectionTimeoutMillis: Math.min(store.timeoutMs, 3_000),
    statement_timeout: store.timeoutMs,
    lock_timeout: Math.ceil(store.timeoutMs / 2),
    keepAlive: true,
    options: `${options} -c TimeZone=UTC -c DateStyle=ISO -c client_encoding=UTF8 ${settings[role]}`,
  };
}

/** pg lets a URL’s own settings win over ours, and times in another zone would be read wrong. */
function takeOptions(connectionString: string): { connectionString: string; options: string } {
  if (!URL.canParse(connectionString)) return { connectionString, options: '' };
  const url = new URL(connectionString);
  const options = url.searchParams.get('options') ?? '';
  for (const name of ['options', 'statement_timeout', 'lock_timeout', 'query_timeout'])
    url.searchParams.delete(name);
  return { connectionString: url.href, options };
}
