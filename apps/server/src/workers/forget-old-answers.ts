import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '@hindsight/event-store';
import type { Logger } from 'pino';

type ForgetOptions = {
  readonly store: Pick<EventStore, 'forgetAnswers'>;
  readonly log: Logger;
  readonly signal: AbortSignal;
};

const hourMs = 3_600_000;

/** Every hour, forgets the answers kept for idempotency keys for longer than a day. */
export async function forgetOldAnswers({ store, log, signal }: ForgetOptions): Promise<void> {
  while (!signal.aborted) {
    try {
      await store.forgetAnswers(new Date(Date.now() - 24 * hourMs).toISOString());
    } catch (error) {
      log.warn({ err: error }, 'old answers are forgotten later');
    }
    await sleep(hourMs, undefined, { signal }).catch(() => undefined);
  }
}
