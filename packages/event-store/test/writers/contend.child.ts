import { type EventStore, openEventStore } from '@hindsight/event-store';
import pg from 'pg';
import type { Attempt } from '../check/attempt.ts';
import { serveParent } from '../processes/serve-parent.ts';
import { attemptAppend } from './attempt-append.ts';
import { attemptInTransaction } from './attempt-in-transaction.ts';
import { createRandom } from './random.ts';

export type ContendRequest =
  | {
      readonly kind: 'open';
      readonly url: string;
      readonly name: string;
      readonly seed: number;
      readonly writers: number;
    }
  | { readonly kind: 'round'; readonly streams: readonly string[]; readonly version: number };

export type ContendReply = readonly Attempt[];

type Contender = { store: EventStore; client: pg.Client; name: string; writers: number };

let opened: Contender | null = null;
let random = createRandom(0);

serveParent<ContendRequest, ContendReply>(async (request) => {
  if (request.kind === 'open') {
    opened = await open(request);
    random = createRandom(request.seed);
    return [];
  }
  if (!opened) throw new Error('not opened');
  return contend(opened, request);
});

async function open({ url, name, writers }: ContendRequest & { kind: 'open' }): Promise<Contender> {
  const store = openEventStore({ connectionString: url });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await store.readHead();
  return { store, client, name, writers };
}

/** Each writer goes for each stream; one of the streams is contended for in a transaction as well. */
async function contend(
  { store, client, name, writers }: Contender,
  { streams, version }: ContendRequest & { kind: 'round' },
): Promise<readonly Attempt[]> {
  const attempts: Promise<Attempt>[] = [];
  for (let writer = 0; writer < writers; writer += 1)
    for (const streamId of streams)
      attempts.push(
        attemptAppend({
          store,
          writer: `${name}.${writer}`,
          wishes: [{ streamId, expectedVersion: version, count: 1 }],
          givenIds: random.chance(0.5),
        }),
      );
  const [first, ...others] = streams;
  if (first)
    attempts.push(
      attemptInTransaction({
        store,
        client,
        writer: `${name}.transaction`,
        wishes: [{ streamId: random.pick([first, ...others]), expectedVersion: version, count: 1 }],
        givenIds: true,
        workMs: 0,
        holdMs: random.below(3),
        end: random.chance(0.7) ? 'commit' : 'rollback',
      }),
    );
  return Promise.all(attempts);
}
