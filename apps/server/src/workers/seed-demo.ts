import { StoreError } from '@hindsight/event-store';
import { generateHistory, type ImportedEvent } from '@hindsight/samples';
import type { Logger } from 'pino';
import type { Backing } from '../use-cases/backing.ts';
import { readSeedMarker, type SeedMarker, writeSeedMarker } from './seed-marker.ts';
import { snapshotStreams } from './snapshot-streams.ts';

export type SeedOptions = {
  readonly backing: Backing;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** For tests: a shorter past. */
  readonly size?: { readonly streams: number; readonly events: number } | undefined;
  readonly batchSize?: number | undefined;
};

const seed = 1;

/**
 * Gives an empty log the past of the sample system. One process at a time; the others wait and
 * find it done. The past follows from a seed and the moment it ends, both noted down beside the log
 * before the first event, so whoever starts next goes on where a killed one stopped. A log with
 * other events in it is left alone.
 */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const { backing, log, signal } = options;
  // The usual start: it was all written long ago.
  if ((await readSeedMarker(backing.store))?.finished) return;
  try {
    await backing.store.runAlone({
      name: 'seed the sample history',
      signal,
      onWait: () => log.info('another process writes the sample history: waiting for it'),
      work: (alone) => seedAlone({ ...options, signal: alone }),
    });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function seedAlone(options: SeedOptions): Promise<void> {
  const { log, backing, signal } = options;
  const { store } = backing;
  const { position } = await store.readHead();
  let marker = await readSeedMarker(store);
  if (position === 0) {
    marker = { seed, now: new Date().toISOString(), finished: false };
    await writeSeedMarker(store, marker);
  }
  if (marker === null || marker.finished) return;
  if (!(await belongsTo(options, marker))) return;
  try {
    const isComplete = await sow(options, marker, position);
    if (!isComplete) return;
    await snapshotStreams(backing, signal);
    if (!signal.aborted) await writeSeedMarker(store, { ...marker, finished: true });
  } catch (error) {
    if (!(error instanceof StoreError) || error.code === 'store_unavailable') throw error;
    log.warn({ err: error }, 'the sample history is not complete: the log grew meanwhile');
  }
}

/** Whether the log begins as this past begins; an empty one does. */
async function belongsTo(options: SeedOptions, marker: SeedMarker): Promise<boolean> {
  const { events } = await options.backing.store.readLog({ after: 0, limit: 1 });
  const [first] = events;
  if (!first) return true;
  const [expected] = generate(options, marker);
  return expected?.eventId === first.eventId && isSameTime(expected.recordedAt, first.recordedAt);
}

async function sow(options: SeedOptions, marker: SeedMarker, skip: number): Promise<boolean> {
  const { backing, log, signal, batchSize = 5_000 } = options;
  const began = performance.now();
  let [written, toldAt] = [skip, began];
  let batch: ImportedEvent[] = [];
  const flush = async () => {
    await backing.store.importEvents(batch);
    written += batch.length;
    batch = [];
    if (performance.now() - toldAt < 1_000) return;
    toldAt = performance.now();
    log.info(`writing the sample history: ${written.toLocaleString('en')} events so far`);
  };
  let place = 0;
  for (const event of generate(options, marker)) {
    place++;
    if (place <= skip) continue;
    batch.push(event);
    if (batch.length < batchSize) continue;
    if (signal.aborted) return false;
    await flush();
  }
  await flush();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  log.info(`the sample history is written: ${written.toLocaleString('en')} events, ${seconds} s`);
  return true;
}

function generate({ size }: SeedOptions, { seed, now }: SeedMarker): Iterable<ImportedEvent> {
  return generateHistory({ seed, now: new Date(now), ...size });
}

function isSameTime(one: string, other: string): boolean {
  return Date.parse(one) === Date.parse(other);
}
