import { setTimeout as sleep } from 'node:timers/promises';
import type { SpanContext } from '@opentelemetry/api';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace';
import { createChosenSampler } from './create-chosen-sampler.ts';
import { createIds } from './create-ids.ts';
import { createKnownStatements } from './known-statements.ts';
import { createPlanDesk } from './plan-desk.ts';
import { readSamplerSetting } from './read-sampler-setting.ts';
import { createRootSampler } from './root-sampler.ts';
import { createSpanOutlet } from './span-outlet.ts';
import { createStatementDesk } from './statement-desk.ts';
import type { Tracing } from './tracing.ts';

const flushMs = 1_000;
/** A group of appends is linked with each of them. */
const linkCountLimit = 20_000;

/**
 * Starts the SDK. It patches pg when that is loaded, so this comes before; once a process. What it
 * records goes to the store of this same process, not over the network.
 */
export function startTracing(env: Readonly<Record<string, string | undefined>>): Tracing {
  const chosen = readChosenSampler(env);
  const outlet = createSpanOutlet();
  const plans = createPlanDesk(outlet.addToNext);
  const known = createKnownStatements();
  const statements = createStatementDesk(known, plans);
  const roots = createRootSampler();
  const ids = createIds();
  const passOver = (): SpanContext | null =>
    roots.records()
      ? null
      : { traceId: ids.generateTraceId(), spanId: ids.generateSpanId(), traceFlags: 0 };
  const batches = new BatchSpanProcessor({
    exporter: outlet.exporter,
    scheduledDelayMillis: 250,
    maxQueueSize: 8_192,
    maxExportBatchSize: 512,
  });
  const sdk = new NodeSDK({
    resource: resourceFromAttributes({
      'service.name': 'hindsight',
      'telemetry.sdk.language': 'nodejs',
      'process.pid': process.pid,
    }),
    resourceDetectors: [envDetector],
    sampler: (chosen ?? roots).sampler,
    idGenerator: ids,
    spanLimits: { linkCountLimit },
    spanProcessors: [plans.processor, batches],
    metricReaders: [],
    logRecordProcessors: [],
    instrumentations: [
      new PgInstrumentation({
        requireParentSpan: true,
        ignoreConnectSpans: true,
        addSqlCommenterCommentToQueries: true,
        requestHook: statements.describe,
      }),
    ],
  });
  sdk.start();
  return {
    sendTo: outlet.sendTo,
    ...(chosen ? {} : { passOver }),
    notSampled: (chosen ?? roots).notSampled,
    lost: outlet.lost,
    plans,
    statements,
    known,
    flush: () =>
      Promise.race([
        batches.forceFlush().then(outlet.flush),
        sleep(flushMs, undefined, { ref: false }),
      ]),
  };
}

/** A wrong name is told where the settings are read, and the service does not start. */
function readChosenSampler(env: Readonly<Record<string, string | undefined>>) {
  const setting = readSamplerSetting(env);
  return 'choice' in setting && setting.choice !== null
    ? createChosenSampler(setting.choice)
    : undefined;
}
