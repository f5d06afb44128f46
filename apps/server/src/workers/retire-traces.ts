import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '@hindsight/event-store';
import type { Retention, SpanStore } from '@hindsight/telemetry';
import type { Logger } from 'pino';

type RetireOptions = {
  readonly store: Pick<EventStore, 'runAlone'>;
  readonly spans: Pick<SpanStore, 'retire'>;
  readonly retention: Retention;
  readonly log: Logger;
  readonly signal: AbortSignal;
};

const everyMs = 3_600_000;

/** Every hour, in one process at a time, lets go of traces that have been kept long enough. */
export async function retireTraces(options: RetireOptions): Promise<void> {
  const { store, log, signal } = options;
  while (!signal.aborted) {
    try {
      await store.runAlone({
        name: 'retire traces',
        signal,
        work: (alone) => retireOnce(options, alone),
      });
    } catch (error) {
      if (signal.aborted) return;
      log.warn({ err: error }, 'old traces are let go later');
    }
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

async function retireOnce(
  { spans, retention, log }: RetireOptions,
  signal: AbortSignal,
): Promise<void> {
  for (const { day, step, ...counts } of await spans.retire(retention, signal)) {
    const said = step === 'thinned' ? 'are thinned out to the notable ones' : 'are let go';
    log.info(counts, `the traces of ${day} ${said}`);
  }
}
