import { setTimeout as sleep } from 'node:timers/promises';
import { context } from '@opentelemetry/api';
import { suppressTracing } from '@opentelemetry/core';
import pg from 'pg';
import { connectionSettings } from '../postgres/connection/store-connection.ts';
import type { SpanStore } from './span-store.ts';
import { createSpanWriter } from './span-writer.ts';
import { createBatchWriter } from './write-batch.ts';

export type SpanStoreOptions = {
  readonly connectionString: string;
  readonly poolSize?: number | undefined;
  /** How long any one call may wait for the database. */
  readonly timeoutMs?: number | undefined;
  readonly applicationName?: string | undefined;
  /** Milliseconds since 1970: which day it is. */
  readonly now?: (() => number) | undefined;
};

const DEFAULT_TIMEOUT_MS = 5_000;
const DEFAULT_POOL = 6;
const CLOSE_MS = 3_000;

/** Opens the store after `migrateTraces`. What it does itself is never traced. */
export function openSpanStore(options: SpanStoreOptions): SpanStore {
  const { connectionString, applicationName = 'hindsight', now = Date.now } = options;
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const pool = new pg.Pool({
    ...connectionSettings({ connectionString, applicationName, timeoutMs }),
    query_timeout: timeoutMs + 1_000,
    max: options.poolSize ?? DEFAULT_POOL,
  });
  pool.on('error', () => undefined); // an idle connection was lost: the next query makes another
  const writer = createSpanWriter(createBatchWriter(pool, now), timeoutMs);

  return {
    write: (spans) => untraced(() => writer.write(spans)),
    get counts() {
      return { ...writer.counts };
    },
    async close() {
      await writer.close();
      await Promise.race([pool.end(), sleep(CLOSE_MS, undefined, { ref: false })]);
    },
  };
}

function untraced<Result>(work: () => Result): Result {
  return context.with(suppressTracing(context.active()), work);
}
