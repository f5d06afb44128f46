import type { EventFacts } from '@hindsight/event-store';
import type { TruthEdge, TruthInterval } from '@hindsight/history';
import { type ToldEdge, tellEdge } from '../../truth/told-edge.ts';
import type { Backing } from '../backing.ts';

const atOnce = 2_000;

/** Who wrote the events at the edges of intervals: read once these are known, and only for them. */
export async function readEdgeOrigins(
  { store }: Pick<Backing, 'store'>,
  streamId: string,
  intervals: readonly Pick<TruthInterval, 'cause' | 'end'>[],
): Promise<(edge: TruthEdge) => ToldEdge> {
  const versions = new Set(
    intervals.flatMap(({ cause, end }) => (end ? [cause.version, end.version] : [cause.version])),
  );
  const wanted = [...versions].map((version) => ({ streamId, version }));
  const origins = new Map<number, EventFacts>();
  for (let from = 0; from < wanted.length; from += atOnce) {
    const page = await store.readFacts(wanted.slice(from, from + atOnce));
    for (const origin of page) origins.set(origin.version, origin);
  }
  return (edge) => tellEdge(edge, origins.get(edge.version));
}
