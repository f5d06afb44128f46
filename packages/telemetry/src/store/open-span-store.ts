import { setTimeout as sleep } from 'node:timers/promises';
import { context } from '@opentelemetry/api';
import { suppressTracing } from '@opentelemetry/core';
import { openPool } from '../postgres/connection/open-pool.ts';
import { countStored } from '../postgres/read/count-stored.ts';
import { countTraces } from '../postgres/read/count-traces.ts';
import { findTraces } from '../postgres/read/find-traces.ts';
import { listClaims } from '../postgres/read/list-claims.ts';
import { listNames } from '../postgres/read/list-names.ts';
import { listStored } from '../postgres/read/list-stored.ts';
import { listTraces } from '../postgres/read/list-traces.ts';
import { readExtent } from '../postgres/read/read-extent.ts';
import { readManyOutlines } from '../postgres/read/read-many-outlines.ts';
import { retireDays } from './retire-days.ts';
import type { SpanStore } from './span-store.ts';
import { createSpanWriter } from './span-writer.ts';
import { createTraceReader } from './trace-reader.ts';
import { whenAvailable } from './when-available.ts';
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
  const connection = { connectionString, applicationName, timeoutMs };
  const pool = openPool({ ...connection, size: options.poolSize ?? DEFAULT_POOL });
  const writer = createSpanWriter(createBatchWriter(pool, now), timeoutMs);

  const reader = createTraceReader(pool);
  const read = <Answer>(work: () => Promise<Answer>): Promise<Answer> =>
    untraced(() => whenAvailable(work));

  return {
    write: (spans) => untraced(() => writer.write(spans)),
    get counts() {
      return { ...writer.counts };
    },
    listTraces: (query) => read(() => listTraces(pool, query)),
    countTraces: (query) => read(() => countTraces(pool, query)),
    readExtent: () => read(() => readExtent(pool)),
    listNames: () => read(() => listNames(pool)),
    findTraces: (traceIds) =>
      read(async () => (await findTraces(pool, traceIds)).map(({ summary }) => summary)),
    listStored: (traceIds) => read(() => listStored(pool, traceIds)),
    readSummary: (traceId) => read(() => reader.readSummary(traceId)),
    outline: (traceId, limit) => read(() => reader.outline(traceId, limit)),
    outlineMany: (outlines) => read(() => readManyOutlines(pool, outlines)),
    readSpan: (key) => read(() => reader.readSpan(key)),
    readLinks: (query) => read(() => reader.readLinks(query)),
    listClaims: (query) => read(() => listClaims(pool, query)),
    countStored: () => read(() => countStored(pool)),
    retire: (retention, signal) =>
      read(() => retireDays({ ...retention, connection, now, signal })),
    async close() {
      await writer.close();
      await Promise.race([pool.end(), sleep(CLOSE_MS, undefined, { ref: false })]);
    },
  };
}

function untraced<Result>(work: () => Result): Result {
  return context.with(suppressTracing(context.active()), work);
}
