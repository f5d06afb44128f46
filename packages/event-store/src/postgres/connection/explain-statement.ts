import pg from 'pg';
import { connectionSettings } from './connection-settings.ts';

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
  await client.connect();
  try {
    await client.query('begin read only');
    const ranAt = new Date().toISOString().replace('Z', '000Z');
    const explain = `explain (${options}) ${text}`;
    const { rows } = await (isMeasured
      ? client.query<Row>({ text: explain, values: [...values] })
      : client.query<Row>(explain));
    const plan = rows[0]?.['QUERY PLAN'][0];
    if (!plan) throw new Error('the database told no plan');
    return { ranAt, isMeasured, plan };
  } finally {
    await client.query('rollback').catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}
