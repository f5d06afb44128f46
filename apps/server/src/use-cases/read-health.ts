import type { StoreHealth } from '@hindsight/event-store';
import type { Backing } from './backing.ts';

export async function readHealth({ store }: Backing): Promise<StoreHealth> {
  return store.readHealth();
}
