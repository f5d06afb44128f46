import { type PackedTruth, unpackTruth } from '../../truth/stream-truth.ts';
import type { CategoryLine, CategoryUnknown } from './category-line.ts';

/** The line of a stream that ever satisfied the rule; null for the others. */
export function describeStreamTruth(packed: PackedTruth, asOfTime: string): CategoryLine | null {
  if (!packed.wasTrue) return null;
  const { streamId, first, mark, intervals, endedMs } = unpackTruth(packed);
  if (first === null) return null;
  const since = mark.cause?.recordedAt;
  const openMs = since === undefined ? 0 : Date.parse(asOfTime) - Date.parse(since);
  return {
    kind: 'stream',
    streamId,
    firstTrueAt: first.recordedAt,
    firstVersion: first.version,
    totalMs: endedMs + Math.max(0, openMs),
    intervals,
    stillTrue: since !== undefined,
    cause: first,
  };
}

/** Adds up where the rule could not be told. */
export function addUnknown(
  sum: CategoryUnknown | null,
  { streamId, unknown }: PackedTruth,
): CategoryUnknown | null {
  if (unknown === null) return sum;
  if (sum === null) return { streams: 1, firstStreamId: streamId, ...unknown };
  return { ...sum, streams: sum.streams + 1, versions: sum.versions + unknown.versions };
}
