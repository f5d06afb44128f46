import pg from 'pg';
import { connectionSettings } from './connection-settings.ts';
import { forgetPlans, tellPlans } from './tell-plans.ts';

/** How far into a database its statements can be followed, and why not further. */
export type DatabaseDepth = {
  readonly depth: 'client' | 'auto_explain' | 'pg_tracing';
  readonly reason: string;
};

const timeoutMs = 5_000;

type Settings = { readonly pgTracing: string | null; readonly autoExplain: string | null };

const SETTINGS = `select current_setting('pg_tracing.otel_endpoint', true) as "pgTracing",
  current_setting('auto_explain.log_min_duration', true) as "autoExplain"`;

/** Finds out by trying. Whatever a database does not allow is only less to see. */
export async function probeDepth(connectionString: string): Promise<DatabaseDepth> {
  const store = { connectionString, applicationName: 'hindsight', timeoutMs };
  const client = new pg.Client(connectionSettings(store, 'read'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await probe(client);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { depth: 'client', reason: `The database could not be asked: ${reason}` };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function probe(client: pg.Client): Promise<DatabaseDepth> {
  const { rows } = await client.query<Settings>(SETTINGS);
  const { pgTracing = null, autoExplain = null } = rows[0] ?? {};
  if (pgTracing)
    return { depth: 'pg_tracing', reason: `pg_tracing sends its own spans to ${pgTracing}` };
  const further =
    pgTracing === null
      ? 'pg_tracing is not loaded in this database'
      : 'pg_tracing is loaded, and its setting pg_tracing.otel_endpoint is empty';
  if (autoExplain === null)
    return {
      depth: 'client',
      reason: `Neither auto_explain nor pg_tracing is loaded in this database`,
    };
  const trouble = await tryPlan(client);
  return trouble === null
    ? { depth: 'auto_explain', reason: further }
    : { depth: 'client', reason: `auto_explain is loaded, but ${trouble}; ${further}` };
}

async function tryPlan(client: pg.Client): Promise<string | null> {
  let isTold = false;
  client.on('notice', ({ message }) => {
    isTold ||= message?.includes('"Plan"') ?? false;
  });
  try {
    await client.query(tellPlans);
    await client.query('select 1 as one');
    await client.query(forgetPlans);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return `this user may not use it (${told})`;
  }
  return isTold ? null : 'it tells no plan to this user';
}
