import type { FoldEvent, Json } from '@hindsight/history';
import type { CommandEvent, CommandStore } from '../command-store.ts';

type StoredEvent = FoldEvent & { readonly eventId: string | undefined };

export class CodedError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** One stream in memory, for what a command does about conflicts, repeats and failing snapshots. */
export function openMemoryCommandStore(options: { readonly conflicts?: number } = {}) {
  let conflictsLeft = options.conflicts ?? 0;
  const events: StoredEvent[] = [];
  const appends: { events: readonly CommandEvent[]; expectedVersion: number }[] = [];
  const snapshots: { version: number; state: Json }[] = [];
  const loads: { from: number; to: number }[] = [];

  const store: CommandStore = {
    readHistory: async (_streamId, { toVersion = events.length }) => {
      if (events.length === 0) throw new CodedError('stream_not_found');
      const usable = snapshots.filter(({ version }) => version <= toVersion);
      const snapshot = usable.at(-1) ?? null;
      loads.push({ from: snapshot?.version ?? 0, to: toVersion });
      const tail = events.slice(snapshot?.version ?? 0, toVersion);
      return { headVersion: events.length, snapshot, chunks: inOneChunk(tail) };
    },
    append: async (streamId, added, { expectedVersion }) => {
      appends.push({ events: added, expectedVersion });
      const first = events.findIndex(
        ({ eventId }) => eventId !== undefined && eventId === added[0]?.eventId,
      );
      const repeated = first >= 0;
      if (!repeated) {
        if (conflictsLeft-- > 0 || expectedVersion !== events.length) {
          throw new CodedError('version_conflict');
        }
        events.push(...added.map((event, index) => toStored(event, expectedVersion + index + 1)));
      }
      const fromVersion = repeated ? first + 1 : expectedVersion + 1;
      return {
        streamId,
        fromVersion,
        toVersion: fromVersion + added.length - 1,
        fromPosition: 1000 + fromVersion,
        recordedAt: '2026-01-01T00:00:00.000000Z',
        eventIds: added.map((event, index) => event.eventId ?? `id-${fromVersion + index}`),
        repeated,
      };
    },
    saveSnapshot: async (_streamId, { version, state }) => {
      snapshots.push({ version, state });
    },
  };
  return { store, events, appends, snapshots, loads };
}

async function* inOneChunk(events: readonly FoldEvent[]) {
  yield events;
}

function toStored(event: CommandEvent, version: number): StoredEvent {
  return {
    version,
    type: event.type,
    schemaVersion: event.schemaVersion,
    data: JSON.parse(event.data),
    recordedAt: '2026-01-01T00:00:00.000000Z',
    occurredAt: event.occurredAt ?? null,
    eventId: event.eventId,
  };
}
