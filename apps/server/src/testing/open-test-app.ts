import { type Aggregate, createRegistry } from '@hindsight/domain';
import type { EventStore } from '@hindsight/event-store';
import { createTestDatabase } from '@hindsight/event-store/testing';
import { openSpanStore, type SpanStore } from '@hindsight/telemetry';
import type { Hono } from 'hono';
import pino from 'pino';
import { createActivity } from '../activity/activity.ts';
import { createApp } from '../app.ts';
import type { BuiltConsole } from '../console/read-console.ts';
import { openExplaining } from '../start/open-explaining.ts';
import { openTracedStore } from '../start/open-traced-store.ts';
import { createTruthThreads } from '../truth/truth-threads.ts';
import type { SpanIntake } from '../use-cases/traces/span-intake.ts';
import { createTruthCache } from '../use-cases/truth/truth-cache.ts';
import { wallet } from './wallet.ts';

export type TestApp = {
  readonly app: Hono;
  readonly store: EventStore;
  readonly spans: SpanStore;
  readonly url: string;
  readonly stopping: AbortController;
  /** What was logged, one object a line. */
  readonly logged: () => readonly Record<string, unknown>[];
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly post: (
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  readonly close: () => Promise<void>;
};

const walletConfig = new URL('./wallet-config.ts', import.meta.url).pathname;

/** The whole API over a database of its own, asked through its front door. */
export async function openTestApp(
  options: {
    readonly mostLiveClients?: number;
    readonly aggregates?: readonly Aggregate[];
    readonly truthTimeoutMs?: number;
    /** What the threads of truth load. */
    readonly configModule?: string;
    readonly console?: BuiltConsole | null;
    readonly intake?: (spans: SpanStore) => SpanIntake;
    /** What time it is when spans come. */
    readonly now?: () => number;
  } = {},
): Promise<TestApp> {
  const { aggregates = [wallet], truthTimeoutMs = 20_000, intake, now, ...rest } = options;
  const { configModule = walletConfig, ...limits } = rest;
  const database = await createTestDatabase();
  const activity = createActivity();
  const { store, tracing } = await openTracedStore({ url: database.url, activity, poolSize: 4 });
  const spans = openSpanStore({ connectionString: database.url, poolSize: 3, now });
  const threads = createTruthThreads({ databaseUrl: database.url, configModule, demo: 'off' });
  const stopping = new AbortController();
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const app = createApp({
    store,
    spans,
    registry: createRegistry(aggregates),
    log,
    version: '0.0.0-test',
    embedded: false,
    activity,
    stopping: stopping.signal,
    truth: { threads, timeoutMs: truthTimeoutMs, cache: createTruthCache() },
    heartbeatMs: 50,
    explaining: openExplaining({ databaseUrl: database.url, tracing, spans }),
    intake: intake?.(spans),
    ...limits,
  });
  const request = async (path: string, init?: RequestInit) => app.request(path, init);
  return {
    app,
    store,
    spans,
    url: database.url,
    stopping,
    logged: () => lines.map((line) => JSON.parse(line)),
    request,
    post: (path, body, headers) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      stopping.abort();
      await threads.close();
      await spans.close();
      await store.close();
      await database.drop();
    },
  };
}
