import pg from 'pg';
import {
  connectionSettings,
  type StoreConnection,
} from '../postgres/connection/connection-settings.ts';
import { endConnection } from '../postgres/connection/end-connection.ts';
import { CHANNEL } from './channel.ts';

/** How long a follower sleeps when no call wakes it: the bound on a lost wake-up. */
const LONGEST_SLEEP_MS = 1_000;
const RECONNECT_MS = 250;

export type Listener = {
  /** Counts the calls so far: give it to `waitAfter`, so that a call in between is not missed. */
  readonly calls: number;
  /** Resolves when the log may have grown since that many calls, at the latest after a second. */
  waitAfter(calls: number, signal?: AbortSignal | undefined): Promise<void>;
  close(): Promise<void>;
};

/** One LISTEN connection for all followers of a process, made when the first one waits. */
export function createListener(store: StoreConnection): Listener {
  const sleepers = new Set<() => void>();
  let calls = 0;
  let client: pg.Client | null = null;
  let connecting = false;
  let closed = false;

  function wake(): void {
    calls += 1;
    for (const sleeper of [...sleepers]) sleeper();
  }

  async function connect(): Promise<void> {
    if (client || connecting || closed) return;
    connecting = true;
    const fresh = new pg.Client(connectionSettings(store, 'listen'));
    const lost = (): void => {
      if (client !== fresh) return;
      client = null;
      if (!closed) setTimeout(() => void connect(), RECONNECT_MS).unref();
    };
    fresh.on('notification', wake);
    fresh.on('error', lost);
    fresh.on('end', lost);
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      client = fresh;
      if (closed) await fresh.end();
      else wake(); // whatever was missed while not listening
    } catch {
      fresh.end().catch(() => undefined); // the next sleeper tries again
    } finally {
      connecting = false;
    }
  }

  return {
    get calls() {
      return calls;
    },
    async waitAfter(seen, signal) {
      if (seen !== calls || signal?.aborted) return;
      void connect();
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          sleepers.delete(done);
          signal?.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, LONGEST_SLEEP_MS);
        sleepers.add(done);
        signal?.addEventListener('abort', done, { once: true });
      });
    },
    async close() {
      closed = true;
      wake();
      const last = client;
      client = null;
      if (last) await endConnection(last);
    },
  };
}
