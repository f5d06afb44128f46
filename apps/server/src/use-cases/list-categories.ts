import type { AsOf } from '@hindsight/contract';
import type { CategorySummary } from '@hindsight/event-store';
import type { Backing } from './backing.ts';
import { resolveAsOf } from './resolve-as-of.ts';

export async function listCategories(
  { store }: Backing,
  input: { asOf?: AsOf | undefined },
): Promise<readonly CategorySummary[]> {
  return store.listCategories({ asOf: await resolveAsOf(store, input.asOf) });
}
