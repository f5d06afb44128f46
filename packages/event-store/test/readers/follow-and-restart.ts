import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '@hindsight/event-store';
import type { Observation, SeenEvent } from '../check/observation.ts';

export type FollowerHabits = {
  readonly reader: string;
  readonly batchSize: number;
  /** How long it takes over each batch. */
  readonly pauseMs: number;
  /** Stops after so many batches, and goes on from where it was; never when 0. */
  readonly restartAfter: number;
};

/** Follows from the beginning until it has come to `through()`. */
export async function followAndRestart(
  store: EventStore,
  habits: FollowerHabits,
  through: () => number,
): Promise<Observation> {
  const seen: SeenEvent[] = [];
  let position = 0;
  while (position < through()) {
    const stop = new AbortController();
    const watch = setInterval(() => position >= through() && stop.abort(), 20);
    const batches = store.follow({
      after: position,
      batchSize: habits.batchSize,
      signal: stop.signal,
    });
    let count = 0;
    for await (const batch of batches) {
      for (const event of batch.events)
        seen.push({ position: event.position, eventId: event.eventId });
      position = batch.position;
      count += 1;
      if (habits.pauseMs > 0) await sleep(habits.pauseMs);
      if (position >= through() || count === habits.restartAfter) break;
    }
    clearInterval(watch);
  }
  return { reader: habits.reader, after: 0, seen };
}
