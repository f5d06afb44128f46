import pg from 'pg';
import type { StatementWatch } from '../../store-watch.ts';
import { connectionSettings, type StoreConnection } from './connection-settings.ts';
import { cutConnection, endConnection } from './end-connection.ts';
import { watchStatements } from './watch-statements.ts';

export type ReconnectingClient = {
  /** Runs on the one connection, made when needed. A run that never answers ends with the connection. */
  run<Answer>(work: (client: pg.Client) => Promise<Answer>): Promise<Answer>;
  readonly lastError: unknown;
  close(): Promise<void>;
};

const GRACE_MS = 2_000;

/** One connection that is made again after it was lost. */
export function createReconnectingClient(
  store: StoreConnection,
  role: 'append' | 'announce',
  watch?: StatementWatch | undefined,
): ReconnectingClient {
  let client: pg.Client | null = null;
  let lastError: unknown = null;

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({
      ...connectionSettings(store, role),
      pipeline: watch !== undefined,
    });
    if (watch) watchStatements(fresh, watch);
    fresh.on('error', (error) => forget(fresh, error));
    fresh.on('end', () => forget(fresh, lastError));
    await fresh.connect();
    client = fresh;
    return fresh;
  }

  function forget(gone: pg.Client, error: unknown): void {
    lastError = error;
    if (client === gone) client = null;
  }

  async function run<Answer>(work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
    let used: pg.Client | null = null;
    let timer: NodeJS.Timeout | undefined;
    try {
      used = client ?? (await connect());
      const current = used;
      // statement_timeout is the server’s; this one is for a server that no longer answers.
      timer = setTimeout(() => destroy(current), store.timeoutMs + GRACE_MS);
      return await work(used);
    } catch (error) {
      lastError = error;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  function destroy(current: pg.Client): void {
    forget(current, new Error('the database stopped answering'));
    cutConnection(current);
  }

  return {
    run,
    get lastError() {
      return lastError;
    },
    async close() {
      const last = client;
      client = null;
      if (last) await endConnection(last);
    },
  };
}
