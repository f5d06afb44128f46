import { type EventStore, migrate, openEventStore } from '@hindsight/event-store';
import { beginning, type Folded, foldChunks, type Json } from '@hindsight/history';
import { account } from '@hindsight/samples';
import { toNewEvent } from '../workload/to-new-event.ts';
import type { Account, Peer } from './peer.ts';

export type HindsightPeer = Peer & { readonly store: EventStore };

/** Ours, through the store’s own door and with the sample’s own account: nothing is left out. */
export function openHindsight(connectionString: string): HindsightPeer {
  const store = openEventStore({ connectionString });
  return {
    store,
    async install() {
      await migrate(connectionString);
    },
    async append(streamId, expectedVersion, events) {
      await store.append(streamId, events.map(toNewEvent), { expectedVersion });
    },
    async load(streamId) {
      const { chunks } = await store.readHistory(streamId);
      return toAccount(await foldChunks(account.reducer, beginning(account.reducer), chunks));
    },
    async scan(limit, onPage) {
      let seen = 0;
      for await (const events of store.scanLog()) {
        // Looks at what a reader looks at, so that nothing is left unread that would cost him.
        for (const { position, streamId, type, data } of events) {
          if (position !== ++seen) throw new Error(`position ${position} after ${seen - 1}`);
          if (!streamId || !type || !data) throw new Error(`position ${position} is not whole`);
        }
        onPage();
        if (seen >= limit) break;
      }
      return seen;
    },
    async fill() {
      throw new Error('ours is filled by importLog');
    },
    async count() {
      const { position } = await store.readHead();
      return position;
    },
    close: () => store.close(),
  };
}

/** The sample’s account state has a balance. */
function toAccount({ state, version, problems }: Folded<Json>): Account {
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`version ${problem.version}: ${problem.message}`);
  const { balanceCents } = state as { balanceCents: number };
  return { balanceCents, version };
}
