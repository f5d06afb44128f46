import type { EventStore } from '@hindsight/event-store';
import { z } from 'zod';

const shape = z.object({ seed: z.int(), now: z.iso.datetime(), finished: z.boolean() });

/** Which past was sown, and whether all of it: enough to go on after a crash in the middle. */
export type SeedMarker = z.output<typeof shape>;

const name = 'sample-history';

/** It stands beside the log it speaks of, so whoever opens that log next goes on. */
export async function readSeedMarker(store: EventStore): Promise<SeedMarker | null> {
  const text = await store.readNote(name);
  return text === null ? null : shape.parse(JSON.parse(text));
}

export async function writeSeedMarker(store: EventStore, marker: SeedMarker): Promise<void> {
  await store.writeNote(name, JSON.stringify(marker));
}
