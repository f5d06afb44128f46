import { ANY, type AppendRequest } from './append-request.ts';

const MAX_PARTS = 512;
/** Small enough that the next group is made ready while this one is on its way. */
export const FULL_EVENTS = 1_000;
const MAX_BYTES = 8 * 1024 * 1024;

export type ChooseOptions = {
  /** At most so many requests. */
  readonly most?: number;
  /** Streams that must wait. */
  readonly busy?: Iterable<string>;
};

/**
 * Takes from the front of a queue the requests that one statement can write. Requests on one stream
 * go together while each stands on the one before; all others of that stream wait for the next group,
 * as do those on streams that are `busy` with a group that is not answered yet.
 */
export function chooseGroup<Queued extends { readonly request: AppendRequest }>(
  queue: readonly Queued[],
  { most = MAX_PARTS, busy = [] }: ChooseOptions = {},
): { readonly group: readonly Queued[]; readonly rest: readonly Queued[] } {
  const group: Queued[] = [];
  const rest: Queued[] = [];
  /** What each stream’s version will be: a number, or ANY when only the database knows. */
  const versions = new Map<string, number>();
  const heldBack = new Set(busy);
  const ids = new Set<string>();
  let parts = 0;
  let events = 0;
  let bytes = 0;

  const fits = ({ parts: own, givenIds, eventCount, bytes: size }: AppendRequest): boolean =>
    (group.length === 0 ||
      (group.length < most &&
        parts + own.length <= MAX_PARTS &&
        events + eventCount <= FULL_EVENTS &&
        bytes + size <= MAX_BYTES)) &&
    givenIds.every((id) => !ids.has(id)) &&
    own.every(
      ({ streamId, expected }) =>
        !heldBack.has(streamId) &&
        (expected === ANY || (versions.get(streamId) ?? expected) === expected),
    );

  for (const queued of queue) {
    const { request } = queued;
    if (!fits(request)) {
      rest.push(queued);
      for (const part of request.parts) heldBack.add(part.streamId);
      continue;
    }
    group.push(queued);
    parts += request.parts.length;
    events += request.eventCount;
    bytes += request.bytes;
    for (const id of request.givenIds) ids.add(id);
    for (const { streamId, expected, events: added } of request.parts) {
      const before = expected === ANY ? (versions.get(streamId) ?? ANY) : expected;
      versions.set(streamId, before === ANY ? ANY : before + added.length);
    }
  }
  return { group, rest };
}
