import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStore, openEventStore } from '@hindsight/event-store';
import pg from 'pg';
import type { Attempt } from '../check/attempt.ts';
import { serveParent } from '../processes/serve-parent.ts';
import { attemptAppend, type Wish } from './attempt-append.ts';
import { attemptInTransaction } from './attempt-in-transaction.ts';
import { createRandom, type Random } from './random.ts';

export type WriteRequest = {
  readonly url: string;
  readonly name: string;
  readonly seed: number;
  readonly writers: number;
  readonly streams: number;
  readonly durationMs: number;
};

type Writer = {
  readonly store: EventStore;
  readonly client: pg.Client;
  readonly name: string;
  readonly random: Random;
  /** What this writer last heard of each stream: often stale, so some of it is refused. */
  readonly versions: Map<string, number>;
  readonly streams: number;
};

serveParent<WriteRequest, readonly Attempt[]>(async (request) => {
  const { url, name, writers, streams, seed, durationMs } = request;
  const store = openEventStore({ connectionString: url });
  const end = performance.now() + durationMs;
  const indexing = indexUntil(store, end);
  const attempts = await Promise.all(
    Array.from({ length: writers }, async (_, index) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const random = createRandom(seed + index);
      const writer = {
        store,
        client,
        name: `${name}.${index}`,
        random,
        versions: new Map(),
        streams,
      };
      const own: Attempt[] = [];
      while (performance.now() < end) own.push(await writeOnce(writer));
      await client.end();
      return own;
    }),
  );
  await indexing;
  await store.close();
  return attempts.flat();
});

/** The index behind the head is kept up by several processes at once. */
async function indexUntil(store: EventStore, end: number): Promise<void> {
  while (performance.now() < end) {
    await store.indexLog();
    await sleep(30);
  }
}

/** Mostly single appends; some over several streams; some in a transaction that does other work. */
async function writeOnce(writer: Writer): Promise<Attempt> {
  const { store, client, name, random } = writer;
  const isMany = random.chance(0.25);
  const wishes = chooseWishes(writer, isMany ? 2 + random.below(4) : 1);
  const base = { store, writer: name, wishes, givenIds: random.chance(0.3) };
  const attempt = random.chance(0.9)
    ? await attemptAppend(base)
    : await attemptInTransaction({
        ...base,
        client,
        workMs: random.below(21),
        holdMs: random.chance(0.25) ? random.below(21) : 0,
        end: random.chance(0.6) ? 'commit' : 'rollback',
      });
  learnVersions(writer, attempt);
  return attempt;
}

function chooseWishes({ random, streams, versions }: Writer, count: number): readonly Wish[] {
  const chosen = new Set<string>();
  while (chosen.size < count) chosen.add(`gap-${random.below(streams)}`);
  return [...chosen].map((streamId) => ({
    streamId,
    expectedVersion: random.chance(0.3) ? (versions.get(streamId) ?? 'none') : 'any',
    count: random.chance(0.2) ? 1 + random.below(20) : 1,
  }));
}

function learnVersions({ versions }: Writer, { parts, outcome }: Attempt): void {
  for (const [index, { streamId, eventIds }] of parts.entries()) {
    if (outcome.kind === 'acknowledged')
      versions.set(streamId, (outcome.answers[index]?.fromVersion ?? 1) + eventIds.length - 1);
  }
}
