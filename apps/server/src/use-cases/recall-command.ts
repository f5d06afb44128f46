import type { RecordedEvent } from '@hindsight/event-store';
import { parseJson } from '@hindsight/history';
import type { Backing } from './backing.ts';
import { deriveUuid } from './derive-uuid.ts';
import { idempotencyKeyReused } from './idempotency-key-reused.ts';

type Asked = {
  readonly key: string;
  readonly streamId: string;
  readonly command: string;
  readonly input: unknown;
};

/** The id of the event at this place among those that a command with this key writes. */
export function eventIdOf(key: string, index: number): string {
  return deriveUuid(key, `${index}`);
}

/** What an earlier request with this key wrote before its answer got lost; nothing when there was none. */
export async function recallCommand(
  store: Backing['store'],
  { key, streamId, command, input }: Asked,
): Promise<RecordedEvent[]> {
  const events = await findWritten(store, key);
  const last = events.at(-1);
  if (!last) return [];
  const asked = JSON.stringify([command, input]);
  if (last.streamId === streamId && askedOf(last) === asked) return events;
  throw idempotencyKeyReused(key);
}

/** All of them, however many: they were written at once, so where one is missing they end. */
async function findWritten(store: Backing['store'], key: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let count = 8; ; count *= 2) {
    const from = events.length;
    const ids = Array.from({ length: count }, (_, index) => eventIdOf(key, from + index));
    const found = await store.findEvents(ids);
    events.push(...found.toSorted((a, b) => a.version - b.version));
    if (found.length < count) return events;
  }
}

function askedOf(event: RecordedEvent): string {
  const { command, input }: { command?: unknown; input?: unknown } = Object(
    parseJson(event.metadata),
  );
  return JSON.stringify([command, input]);
}
