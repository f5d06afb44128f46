import type { AsOf } from '@hindsight/contract';
import type { StreamsPage, StreamsQuery } from '@hindsight/event-store';
import type { Backing } from './backing.ts';
import { resolveAsOf } from './resolve-as-of.ts';

export async function listStreams(
  { store }: Backing,
  input: Omit<StreamsQuery, 'asOf'> & { asOf?: AsOf | undefined },
): Promise<StreamsPage> {
  return store.listStreams({ ...input, asOf: await resolveAsOf(store, input.asOf) });
}
