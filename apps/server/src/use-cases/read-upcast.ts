import type { AsOf } from '@hindsight/contract';
import type { Upcast } from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import { parseJson } from '@hindsight/history';
import type { Backing } from './backing.ts';
import { findAggregate } from './find-aggregate.ts';
import { readStreamEvent } from './read-stream-event.ts';

/** An event as it is stored, and what the upcasters make of it. */
export async function readUpcast(
  backing: Backing,
  input: { streamId: string; version: number; asOf?: AsOf | undefined },
): Promise<{ readonly event: RecordedEvent; readonly upcast: Upcast }> {
  const aggregate = findAggregate(backing, input.streamId);
  const event = await readStreamEvent(backing, input);
  const { type, schemaVersion, data } = event;
  return { event, upcast: aggregate.upcast(type, schemaVersion, parseJson(data)) };
}
