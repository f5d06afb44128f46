import type { AsOf } from '@hindsight/contract';
import type { EventStore } from '@hindsight/event-store';

/** The as-of cursor as a position of the log. */
export async function resolveAsOf(
  store: Pick<EventStore, 'positionAt'>,
  asOf: AsOf | undefined,
): Promise<number | undefined> {
  if (asOf === undefined) return undefined;
  return 'position' in asOf ? asOf.position : store.positionAt(asOf.time);
}
