import type { StreamPart } from '../../histories.ts';

/** A piece of one of the parts. */
export type Piece = StreamPart & { readonly part: number };

/**
 * Lays parts of many streams end to end, as one run of places 1, 2, 3 …, and cuts pieces out of it:
 * so a page may hold a hundred small streams or a piece of a large one.
 */
export function layEndToEnd(parts: readonly StreamPart[]): {
  readonly places: number;
  cut(after: number, to: number): readonly Piece[];
} {
  let places = 0;
  const laid = parts.map((stream, part) => {
    const before = places;
    places += Math.max(0, stream.toVersion - stream.afterVersion);
    return { ...stream, part, before };
  });
  let first = 0;
  return {
    places,
    cut(after, to) {
      // Pages are cut in order, except that the rest of a large one is cut again.
      while (first > 0 && (laid[first]?.before ?? 0) > after) first--;
      const pieces: Piece[] = [];
      for (let at = first; at < laid.length; at++) {
        const whole = laid[at];
        if (!whole || whole.before >= to) break;
        const { streamId, part, before } = whole;
        const afterVersion = whole.afterVersion + Math.max(0, after - before);
        const toVersion = Math.min(whole.toVersion, whole.afterVersion + to - before);
        if (toVersion > afterVersion) pieces.push({ streamId, part, afterVersion, toVersion });
        if (whole.toVersion <= afterVersion) first = at;
      }
      return pieces;
    },
  };
}
