import { readFileSync } from 'node:fs';
import { createRegistry } from '@hindsight/domain';
import { migrate } from '@hindsight/event-store';
import { createForwarder, migrateTraces, openSpanStore, sendOn } from '@hindsight/telemetry';
import type { Logger } from 'pino';
import { createActivity } from '../activity/activity.ts';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { readConsole } from '../console/read-console.ts';
import { createTruthThreads, type TruthThreads } from '../truth/truth-threads.ts';
import { createSpanIntake } from '../use-cases/traces/span-intake.ts';
import { createTruthCache } from '../use-cases/truth/truth-cache.ts';
import { seedDemo } from '../workers/seed-demo.ts';
import { startWorkers } from '../workers/start-workers.ts';
import { checkPort } from './check-port.ts';
import { describeTracing } from './describe-tracing.ts';
import { listen } from './listen.ts';
import { loadAggregates } from './load-aggregates.ts';
import { longestStopMs } from './longest-stop-ms.ts';
import { openDatabase } from './open-database.ts';
import { openExplaining } from './open-explaining.ts';
import { openTracedStore } from './open-traced-store.ts';
import { StartError } from './start-error.ts';
import { createTakeDown } from './take-down.ts';

export type Service = {
  /** Null when this process only works behind the scenes. */
  readonly url: string | null;
  readonly stop: () => Promise<void>;
};

type StartOptions = {
  readonly config: Config;
  readonly log: Logger;
  /** Aborts when the service is told to stop, also while it starts. */
  readonly stopping: AbortSignal;
};

/** What main.ts itself needs before and after. */
const spareMs = 3_000;

// More than there is when each needs all of its own: then they share.
const patienceMs = {
  workers: 3_000,
  requests: 6_500,
  threads: 1_000,
  traces: 1_500,
  forwarding: 1_000,
  store: 4_000,
  database: 6_000,
};

/** Brings everything up in order. What was begun is taken down again when a later step fails. */
export async function startService({ config, log, stopping }: StartOptions): Promise<Service> {
  const takeDown = createTakeDown(log, longestStopMs - spareMs);
  try {
    const isApi = config.roles.has('api');
    if (isApi) await checkPort(config.host, config.port);
    const registry = createRegistry(await loadAggregates(config));
    const database = await openDatabase(config, log);
    takeDown.add('the database', database.stop, patienceMs.database);
    await prepareSchema(database.url, config);
    const activity = createActivity();
    const { store, tracing, depth } = await openTracedStore({ url: database.url, activity });
    takeDown.add('the store', () => store.close(), patienceMs.store);
    const spans = openSpanStore({ connectionString: database.url });
    takeDown.add('the span store', () => spans.close(), patienceMs.store);
    const forwarder = config.forwardTo && createForwarder(config.forwardTo);
    if (forwarder) takeDown.add('the forwarding of spans', forwarder.close, patienceMs.forwarding);
    tracing?.sendTo(forwarder ? sendOn(spans, forwarder) : spans);
    if (tracing) takeDown.add('the traces', tracing.flush, patienceMs.traces);
    const backing = { store, registry };
    const threads = isApi ? startThreads(database.url, config) : null;
    if (threads) takeDown.add('the threads', () => threads.close(), patienceMs.threads);
    if (config.demo !== 'off') {
      await seedDemo({ backing, log, signal: stopping });
    }
    let url: string | null = null;
    if (threads && !stopping.aborted) {
      const { embedded } = database;
      const hostNames = [config.host];
      const version = readVersion();
      const { truthTimeoutMs: timeoutMs } = config;
      const truth = { threads, timeoutMs, cache: createTruthCache() };
      const intake = createSpanIntake({ sink: spans, forwarder });
      const app = createApp({
        ...backing,
        ...{ log, version, embedded, stopping, hostNames, truth, activity, spans },
        intake,
        explaining: openExplaining({ databaseUrl: database.url, tracing, spans }),
        tracingStatus: describeTracing({ config, tracing, depth, intake, forwarder }),
        console: readConsole(),
      });
      const listening = await listen(app, config);
      takeDown.add('the API', (ms) => listening.stop(ms * 0.9), patienceMs.requests);
      url = listening.url;
    }
    if (config.roles.has('worker')) {
      const workers = startWorkers({
        ...{ backing, spans, log, stopping },
        retention: config.retention,
        withTraffic: config.demo === 'on',
      });
      takeDown.add('the workers', () => workers, patienceMs.workers);
    }
    return { url, stop: takeDown.run };
  } catch (error) {
    await takeDown.run();
    throw error;
  }
}

/** They load while the rest is got ready. */
function startThreads(databaseUrl: string, { configModule, demo }: Config): TruthThreads {
  const threads = createTruthThreads({ databaseUrl, configModule, demo });
  threads.warm();
  return threads;
}

async function prepareSchema(url: string, { databaseUrl }: Config): Promise<void> {
  try {
    await migrate(url);
    await migrateTraces(url);
  } catch (error) {
    if (databaseUrl === undefined) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`DATABASE_URL: the database cannot be used: ${reason}`, error);
  }
}

function readVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}
