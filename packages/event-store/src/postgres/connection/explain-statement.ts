import pg from 'pg';
import { StoreError } from '../../errors.ts';
import { connectionSettings } from './connection-settings.ts';
import { refuseBeforeGenericPlans } from './refuse-before-generic-plans.ts';
import { whenAvailable } from './when-available.ts';

export type StatementToExplain = {
  readonly text: string;
  /** Null where they are not known: then it is planned for any values, and not run. */
  readonly values: readonly (string | readonly string[] | null)[] | null;
};

export type ExplainedStatement = {
  readonly ranAt: string;
  readonly isMeasured: boolean;
  /** As EXPLAIN (FORMAT JSON) tells it. */
  readonly plan: { readonly [name: string]: unknown };
};

const timeoutMs = 10_000;
/** Postgres quotes a value it refuses, however long it is. */
const longestReason = 200;

type Row = { readonly 'QUERY PLAN': readonly ExplainedStatement['plan'][] };

/**
 * Plans a statement, and with its values runs it, in a transaction that may only read, on a
 * connection of its own, and is rolled back. Whether the statement may be run at all is the caller’s
 * to know.
 */
export async function explainStatement(
  connectionString: string,
  { text, values }: StatementToExplain,
): Promise<ExplainedStatement> {
  const isMeasured = values !== null;
  const options = isMeasured ? 'analyze, buffers, format json' : 'generic_plan, format json';
  const store = { connectionString, applicationName: 'hindsight explain', timeoutMs };
  const client = new pg.Client(connectionSettings(store, 'read'));
  client.on('error', () => undefined);
  try {
    await whenAvailable(() => client.connect());
    await whenAvailable(() => client.query('begin read only'));
    if (!isMeasured) refuseBeforeGenericPlans(await readVersion(client));
    const ranAt = new Date().toISOString().replace('Z', '000Z');
    const explain = `explain (${options}) ${text}`;
    const { rows } = await whenAvailable(() =>
      client.query<Row>(explain, values === null ? undefined : [...values]).catch(tellRefusal),
    );
    const plan = rows[0]?.['QUERY PLAN'][0];
    if (!plan) throw new Error('the database told no plan');
    return { ranAt, isMeasured, plan };
  } finally {
    await client.query('rollback').catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}

async function readVersion(client: pg.Client): Promise<string> {
  const show = 'show server_version';
  const { rows } = await whenAvailable(() => client.query<{ server_version: string }>(show));
  return rows[0]?.server_version ?? '';
}

/** What was wrong with the statement or its values: 08P01 when there are too few or too many. */
function tellRefusal(error: unknown): never {
  const isRefusal = error instanceof pg.DatabaseError && /^(22|42|54|08P01)/.test(error.code ?? '');
  if (!isRefusal) throw error;
  const { message } = error;
  const reason = message.length > longestReason ? `${message.slice(0, longestReason)}…` : message;
  throw new StoreError('explain_refused', `Postgres refuses it: ${reason}`, { reason }, error);
}
