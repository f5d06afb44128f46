import type { Logger } from 'pino';
import type { Backing } from '../use-cases/backing.ts';
import { indexLog } from './index-log.ts';

type WorkerOptions = {
  readonly backing: Backing;
  readonly log: Logger;
  readonly withTraffic: boolean;
  readonly stopping: AbortSignal;
};

/** All that goes on behind the scenes. Resolves when all of it has stopped. */
export async function startWorkers({ backing, log, stopping }: WorkerOptions): Promise<void> {
  await indexLog({ store: backing.store, log, signal: stopping });
}
