import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStore, isStoreError, type StreamAppend } from '@hindsight/event-store';
import pg from 'pg';
import type { Attempt } from '../check/attempt.ts';
import { toAcknowledged, toPart } from './attempt-append.ts';

const PATIENCE_MS = 20_000;

export type Insistence = {
  readonly store: EventStore;
  readonly writer: string;
  readonly appends: readonly StreamAppend[];
  /** Where to make a transaction of the caller’s own for the first try; none when not given. */
  readonly transactionUrl?: string | undefined;
};

/** Asks again, with the same event ids, until the append is acknowledged or refused. */
export async function insistOnAnswer(insistence: Insistence): Promise<Attempt> {
  const { store, writer, appends, transactionUrl } = insistence;
  const end = performance.now() + PATIENCE_MS;
  for (let tries = 0; ; tries += 1) {
    try {
      const appended =
        transactionUrl !== undefined && tries === 0
          ? await appendInOwn(store, transactionUrl, appends)
          : await store.appendAll(appends);
      return toAcknowledged(writer, appends, appended);
    } catch (error) {
      if (isStoreError(error, 'version_conflict'))
        return {
          writer,
          parts: appends.map((append) => toPart(append)),
          outcome: { kind: 'refused' },
        };
      const mayPass = isStoreError(error, 'store_unavailable') || transactionUrl !== undefined;
      if (!mayPass || performance.now() > end) throw error;
      await sleep(20);
    }
  }
}

async function appendInOwn(store: EventStore, url: string, appends: readonly StreamAppend[]) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin');
    const appended = await store.appendAll(appends, { client });
    await client.query('commit');
    return appended;
  } finally {
    await client.end().catch(() => undefined);
  }
}
