import type { Retention, SpanStore } from '@hindsight/telemetry';
import type { Logger } from 'pino';
import type { Backing } from '../use-cases/backing.ts';
import { forgetOldAnswers } from './forget-old-answers.ts';
import { indexLog } from './index-log.ts';
import { retireTraces } from './retire-traces.ts';
import { runTraffic } from './run-traffic.ts';

type WorkerOptions = {
  readonly backing: Backing;
  readonly spans: SpanStore;
  readonly retention: Retention;
  readonly log: Logger;
  readonly withTraffic: boolean;
  readonly stopping: AbortSignal;
};

/** All that goes on behind the scenes. Resolves when all of it has stopped. */
export async function startWorkers(options: WorkerOptions): Promise<void> {
  const { backing, spans, retention, log, withTraffic, stopping: signal } = options;
  await Promise.all([
    indexLog({ store: backing.store, log, signal }),
    forgetOldAnswers({ store: backing.store, log, signal }),
    retireTraces({ store: backing.store, spans, retention, log, signal }),
    withTraffic && runTraffic({ backing, log, signal }),
  ]);
}
