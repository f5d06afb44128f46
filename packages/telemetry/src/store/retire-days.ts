import pg, { type ClientBase } from 'pg';
import {
  connectionSettings,
  type StoreConnection,
} from '../postgres/connection/store-connection.ts';
import { chooseNotable } from '../postgres/retention/choose-notable.ts';
import { copyNotable } from '../postgres/retention/copy-notable.ts';
import { countDay } from '../postgres/retention/count-day.ts';
import { dropDay } from '../postgres/retention/drop-day.ts';
import { forgetTraces } from '../postgres/retention/forget-traces.ts';
import { listDays } from '../postgres/retention/list-days.ts';
import { noteRetired } from '../postgres/retention/note-retired.ts';
import { swapDay } from '../postgres/retention/swap-day.ts';
import type { Retention, Retired } from './retention.ts';

// A day passes two steps, each one transaction: first it is thinned out to what is notable, later it
// is let go whole. Killed in the middle, the step has not happened and the next run does it. Writers
// wait for no more than the swap: what is copied is copied beside them, and what came late is
// brought along once they are held.

type RetireOptions = Retention & {
  readonly connection: StoreConnection;
  readonly now: () => number;
  readonly signal: AbortSignal | undefined;
};

const DAY_MS = 86_400_000;
const LONGEST = '15min';

export async function retireDays(options: RetireOptions): Promise<readonly Retired[]> {
  const { connection, keepDays, keepNotableDays, now, signal } = options;
  const client = new pg.Client(connectionSettings(connection));
  client.on('error', () => undefined); // a cut connection fails the query
  await client.connect();
  try {
    await client.query(`set statement_timeout = '${LONGEST}'`);
    const done: Retired[] = [];
    for (const { day, isThinned } of await listDays(client)) {
      if (signal?.aborted) break;
      const age = Math.floor(now() / DAY_MS) - Date.parse(day) / DAY_MS;
      if (age > keepNotableDays) done.push(await inOne(client, () => letGo(client, day)));
      else if (age > keepDays && !isThinned)
        done.push(await inOne(client, () => thin(client, day)));
    }
    return done;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function inOne(client: ClientBase, step: () => Promise<Retired>): Promise<Retired> {
  await client.query('begin');
  const retired = await step();
  await noteRetired(client, retired);
  await client.query('commit');
  return retired;
}

async function thin(client: ClientBase, day: string): Promise<Retired> {
  await chooseNotable(client, day);
  await copyNotable(client, day);
  const gone = await forgetTraces(client, day, 'not notable');
  await swapDay(client, day);
  const kept = await countDay(client, day);
  return {
    day,
    step: 'thinned',
    traces: gone.traces + kept.traces,
    spans: gone.spans + kept.spans,
    keptTraces: kept.traces,
    keptSpans: kept.spans,
  };
}

async function letGo(client: ClientBase, day: string): Promise<Retired> {
  const { traces, spans } = await forgetTraces(client, day, 'all');
  await dropDay(client, day);
  return { day, step: 'dropped', traces, spans, keptTraces: 0, keptSpans: 0 };
}
