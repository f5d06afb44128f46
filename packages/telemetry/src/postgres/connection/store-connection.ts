import type { PoolConfig } from 'pg';

export type StoreConnection = {
  readonly connectionString: string;
  readonly applicationName: string;
  readonly timeoutMs: number;
};

// A plan made while a table was small stays right when it is large. What is searched for decides
// how, so a statement is planned with its values. A large trace is ordered in memory.
const PLANS = '-c work_mem=32MB -c enable_seqscan=off -c random_page_cost=1.1 -c jit=off';
const KEEP = 3_000;

/** How the store talks to Postgres. Every wait on it is bounded. */
export function connectionSettings(connection: StoreConnection): PoolConfig {
  const { timeoutMs, applicationName } = connection;
  const { connectionString, options } = takeOptions(connection.connectionString);
  return {
    connectionString,
    application_name: `${applicationName} traces`,
    connectionTimeoutMillis: Math.min(timeoutMs, KEEP),
    statement_timeout: timeoutMs,
    lock_timeout: Math.ceil(timeoutMs / 2),
    keepAlive: true,
    options: `${options} -c TimeZone=UTC -c DateStyle=ISO -c client_encoding=UTF8 ${PLANS}`,
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
