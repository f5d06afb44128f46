import type { AsOf } from '@hindsight/contract';
import type { RecordedEvent } from '@hindsight/event-store';
import type { Backing } from './backing.ts';
import { resolveAsOf } from './resolve-as-of.ts';
import { versionNotYet } from './version-not-yet.ts';

export async function readStreamEvent(
  { store }: Backing,
  input: { streamId: string; version: number; asOf?: AsOf | undefined },
): Promise<RecordedEvent> {
  const asOf = await resolveAsOf(store, input.asOf);
  const event = await store.readEvent(input.streamId, input.version);
  if (asOf === undefined || event.position <= asOf) return event;
  const { streamId, version } = input;
  const head = await store.versionAtPosition(streamId, asOf);
  throw versionNotYet({ streamId, version, head });
}
