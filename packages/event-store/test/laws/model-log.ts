import type {
  Appended,
  ExpectedVersion,
  RecordedEvent,
  StreamAppend,
} from '@hindsight/event-store';

/** What the store may answer to an append. */
export type ModelAnswer =
  | { readonly kind: 'appended'; readonly appended: readonly Omit<Appended, 'recordedAt'>[] }
  | {
      readonly kind: 'version_conflict';
      readonly streamId: string;
      readonly expected: number;
      readonly actual: number;
    }
  | { readonly kind: 'event_id_reused' };

/** An event without what only the store knows: its clocks. */
export type ModelEvent = Omit<RecordedEvent, 'recordedAt' | 'lamport'>;

/** The log as plain arrays: what an append means, without a database. */
export class ModelLog {
  readonly after: number;
  readonly events: ModelEvent[] = [];
  readonly #byId = new Map<string, ModelEvent>();
  readonly #streams = new Map<string, ModelEvent[]>();

  constructor(after: number) {
    this.after = after;
  }

  stream(streamId: string): readonly ModelEvent[] {
    return this.#streams.get(streamId) ?? [];
  }

  streamIds(): readonly string[] {
    return [...this.#streams.keys()];
  }

  /** `ids` are the store’s, for events that came without one. */
  append(appends: readonly StreamAppend[], ids: readonly (readonly string[])[]): ModelAnswer {
    const given = appends.flatMap(({ events }) => events.flatMap((event) => event.eventId ?? []));
    if (given.some((id) => this.#byId.has(id))) return this.#recall(appends);
    for (const { streamId, expectedVersion } of appends) {
      const expected = toNumber(expectedVersion);
      const actual = this.stream(streamId).length;
      if (expected !== null && expected !== actual)
        return { kind: 'version_conflict', streamId, expected, actual };
    }
    const appended = appends.map((append, index) => this.#write(append, ids[index] ?? []));
    return { kind: 'appended', appended };
  }

  #write({ streamId, events }: StreamAppend, ids: readonly string[]) {
    const stream = this.#streams.get(streamId) ?? [];
    this.#streams.set(streamId, stream);
    const fromVersion = stream.length + 1;
    const fromPosition = this.after + this.events.length + 1;
    for (const [index, event] of events.entries()) {
      const stored: ModelEvent = {
        position: fromPosition + index,
        streamId,
        version: fromVersion + index,
        eventId: event.eventId ?? ids[index] ?? '',
        type: event.type,
        schemaVersion: event.schemaVersion ?? 1,
        data: event.data,
        metadata: event.metadata ?? '{}',
        occurredAt: event.occurredAt ?? null,
        correlationId: event.correlationId ?? null,
        causationId: event.causationId ?? null,
        actor: event.actor ?? null,
        traceId: event.traceId ?? null,
        spanId: event.spanId ?? null,
      };
      stream.push(stored);
      this.events.push(stored);
      this.#byId.set(stored.eventId, stored);
    }
    return describe(stream.slice(fromVersion - 1), false);
  }

  #recall(appends: readonly StreamAppend[]): ModelAnswer {
    const appended: Omit<Appended, 'recordedAt'>[] = [];
    for (const { streamId, events } of appends) {
      const stored = events.flatMap(({ eventId }) => this.#byId.get(eventId ?? '') ?? []);
      const isSame =
        stored.length === events.length &&
        stored.every((event, index) => {
          const asked = events[index];
          return (
            event.streamId === streamId &&
            event.version === (stored[0]?.version ?? 0) + index &&
            event.type === asked?.type &&
            event.schemaVersion === (asked.schemaVersion ?? 1) &&
            event.data === asked.data &&
            event.metadata === (asked.metadata ?? '{}')
          );
        });
      if (!isSame) return { kind: 'event_id_reused' };
      appended.push(describe(stored, true));
    }
    return { kind: 'appended', appended };
  }
}

function describe(events: readonly ModelEvent[], repeated: boolean): Omit<Appended, 'recordedAt'> {
  const [first, last] = [events.at(0), events.at(-1)];
  if (!first || !last) throw new Error('an append without events');
  return {
    streamId: first.streamId,
    fromVersion: first.version,
    toVersion: last.version,
    fromPosition: first.position,
    toPosition: last.position,
    eventIds: events.map((event) => event.eventId),
    repeated,
  };
}

function toNumber(expected: ExpectedVersion): number | null {
  if (expected === 'any') return null;
  return expected === 'none' ? 0 : expected;
}
