import type { SpanStore } from '@hindsight/telemetry';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Activity } from './activity/activity.ts';
import type { BuiltConsole } from './console/read-console.ts';
import { createAnswerOnce } from './http/answer-once.ts';
import { createHostCheck } from './http/check-host.ts';
import { serveAggregates } from './routes/aggregates.ts';
import { serveAppend } from './routes/append.ts';
import { serveBlame } from './routes/blame.ts';
import { serveConsole } from './routes/console.ts';
import { serveCounterfactual } from './routes/counterfactual.ts';
import { serveDrift } from './routes/drift.ts';
import { serveExplainSpan } from './routes/explain-span.ts';
import { serveFrames } from './routes/frames.ts';
import { serveLog } from './routes/log.ts';
import { serveNotFound } from './routes/not-found.ts';
import { serveOverview } from './routes/overview.ts';
import { serveReceiveTraces } from './routes/receive-traces.ts';
import { serveReference } from './routes/reference.ts';
import type { Room } from './routes/room.ts';
import { serveScaffoldTest } from './routes/scaffold-test.ts';
import { serveSeries } from './routes/series.ts';
import { serveService } from './routes/service.ts';
import { serveStreams } from './routes/streams.ts';
import { serveTraces } from './routes/traces.ts';
import { serveTruth } from './routes/truth.ts';
import { serveUpcast } from './routes/upcast.ts';
import type { Backing } from './use-cases/backing.ts';
import { createLiveLog } from './use-cases/live/live-log.ts';
import { type Explaining, nothingToExplain } from './use-cases/traces/explain-span.ts';
import { createSpanIntake, type SpanIntake } from './use-cases/traces/span-intake.ts';
import { notTracing, type TracingStatus } from './use-cases/traces/tracing-status.ts';
import type { TruthSetting } from './use-cases/truth/truth-setting.ts';

export type AppOptions = Backing & {
  readonly log: Logger;
  readonly version: string;
  /** Whether the database is our own. */
  readonly embedded: boolean;
  readonly stopping: AbortSignal;
  readonly truth: TruthSetting;
  /** Where spans come in. Not given: they go to the span store and no further. */
  readonly intake?: SpanIntake | undefined;
  /** Not given where no spans are kept. */
  readonly explaining?: Explaining | undefined;
  readonly spans: SpanStore;
  /** Not given where nothing is traced. */
  readonly tracingStatus?: TracingStatus | undefined;
  /** What this process has seen of its own work. */
  readonly activity: Activity;
  /** Names the service may be asked for under, beside those of this machine. */
  readonly hostNames?: readonly string[] | undefined;
  readonly bodyLimitBytes?: number | undefined;
  readonly heartbeatMs?: number | undefined;
  /** Not given, or null, where it was never built. */
  readonly console?: BuiltConsole | null;
  readonly mostLiveClients?: number | undefined;
};

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** The API as one function from request to answer. */
export function createApp(options: AppOptions): Hono {
  const { store, registry, log, version, embedded, stopping } = options;
  const app = new Hono();
  const room: Room = {
    serving: {
      app,
      log,
      bodyLimitBytes: options.bodyLimitBytes ?? 1024 * 1024,
      checkHost: createHostCheck([...loopbackNames, ...(options.hostNames ?? [])]),
      activity: options.activity,
    },
    backing: { store, registry },
    answerOnce: createAnswerOnce(store, log),
    liveLog: createLiveLog(store, options.mostLiveClients ?? 500),
    truth: options.truth,
    intake: options.intake ?? createSpanIntake({ sink: options.spans }),
    explaining: options.explaining ?? nothingToExplain,
    spans: options.spans,
    tracingStatus: options.tracingStatus ?? notTracing,
    activity: options.activity,
    stopping,
    version,
    embedded,
    heartbeatMs: options.heartbeatMs ?? 15_000,
  };
  serveService(room);
  serveOverview(room);
  serveStreams(room);
  serveFrames(room);
  serveUpcast(room);
  serveScaffoldTest(room);
  serveDrift(room);
  serveBlame(room);
  serveSeries(room);
  serveCounterfactual(room);
  serveTruth(room);
  serveAppend(room);
  serveLog(room);
  serveAggregates(room);
  serveReceiveTraces(room);
  serveTraces(room);
  serveExplainSpan(room);
  serveReference(room);
  const built = options.console ?? null;
  serveConsole(room, built);
  serveNotFound(room, built);
  return app;
}
