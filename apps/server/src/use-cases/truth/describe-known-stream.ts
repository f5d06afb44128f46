import type { CategoryLine, CategoryUnknown } from './category-line.ts';
import type { KnownStream } from './truth-cache.ts';

/** The line of a stream that ever satisfied the rule; null for the others. */
export function describeKnownStream(
  { truth, cause }: KnownStream,
  asOfTime: string,
): CategoryLine | null {
  if (cause === null) return null;
  const { streamId, mark, intervals, endedMs } = truth;
  const since = mark.cause?.recordedAt;
  const openMs = since === undefined ? 0 : Date.parse(asOfTime) - Date.parse(since);
  return {
    kind: 'stream',
    streamId,
    firstTrueAt: cause.recordedAt,
    firstVersion: cause.version,
    totalMs: endedMs + Math.max(0, openMs),
    intervals,
    stillTrue: since !== undefined,
    cause,
  };
}

/** Adds up where the rule could not be told. */
export function addUnknown(
  sum: CategoryUnknown | null,
  { truth: { streamId, mark } }: KnownStream,
): CategoryUnknown | null {
  const { unknown } = mark;
  if (unknown === null) return sum;
  if (sum === null) return { streams: 1, firstStreamId: streamId, ...unknown };
  return { ...sum, streams: sum.streams + 1, versions: sum.versions + unknown.versions };
}
