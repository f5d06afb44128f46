import type { EventStore } from '@hindsight/event-store';
import type { TruthEdge } from '@hindsight/history';
import type { StreamFollower } from './follow-stream.ts';
import { type PackedTruth, packTruth } from './stream-truth.ts';
import { type ToldEdge, tellEdge } from './told-edge.ts';

/** What followers found, with who wrote what made it true first. */
export async function packTruths(
  store: Pick<EventStore, 'readFacts'>,
  followers: readonly StreamFollower[],
): Promise<readonly PackedTruth[]> {
  const told = followers.map((follower) => follower.told());
  const wanted = told.flatMap(({ streamId, first }) =>
    first && !isTold(first) ? [{ streamId, version: first.version }] : [],
  );
  const origins = await store.readFacts(wanted);
  const byStream = new Map(origins.map((origin) => [origin.streamId, origin]));
  return told.map(({ first, ...truth }) => {
    const origin = byStream.get(truth.streamId);
    const toldFirst = first === null || isTold(first) ? first : tellEdge(first, origin);
    return packTruth({ ...truth, first: toldFirst });
  });
}

function isTold(edge: TruthEdge | ToldEdge): edge is ToldEdge {
  return 'eventId' in edge;
}
