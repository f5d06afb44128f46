import type { AsOf } from '@hindsight/contract';
import type { StreamDetail } from '@hindsight/event-store';
import type { Backing } from './backing.ts';
import { resolveAsOf } from './resolve-as-of.ts';

export async function describeStream(
  { store }: Backing,
  input: { streamId: string; asOf?: AsOf | undefined },
): Promise<StreamDetail> {
  return store.describeStream(input.streamId, { asOf: await resolveAsOf(store, input.asOf) });
}
