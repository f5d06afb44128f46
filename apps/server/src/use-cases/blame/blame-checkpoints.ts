import type { Aggregate } from '@hindsight/domain';
import { type BlameLine, type BlameReached, createBlameLine } from './blame-line.ts';

export type BlameOf = { readonly streamId: string; readonly aggregate: Aggregate };

/** Blame that was worked out once, of the streams that were asked for last. */
export type BlameCheckpoints = {
  /** The nearest at or below a version; null when there is none. */
  nearest(of: BlameOf, version: number): BlameReached | null;
  keep(of: BlameOf, reached: BlameReached): void;
};

/**
 * The past does not change, so blame at a version stays true for as long as the aggregate’s version
 * does. `mostWeight` is in characters of JSON, about: all streams together hold no more.
 */
export function createBlameCheckpoints(mostWeight: number): BlameCheckpoints {
  const lines = new Map<string, BlameLine>();
  let weight = 0;

  function forget(key: string): void {
    weight -= lines.get(key)?.weight() ?? 0;
    lines.delete(key);
  }

  /** Puts it last in the map: what was asked for longest ago comes first. */
  function touch(key: string): BlameLine | undefined {
    const line = lines.get(key);
    if (!line) return undefined;
    lines.delete(key);
    lines.set(key, line);
    return line;
  }

  return {
    nearest: (of, version) => touch(keyOf(of))?.nearest(version) ?? null,
    keep(of, reached) {
      const key = keyOf(of);
      const line = touch(key) ?? createBlameLine(mostWeight / 4);
      weight -= line.weight();
      line.keep(reached);
      lines.set(key, line);
      weight += line.weight();
      for (const oldest of lines.keys()) {
        if (weight <= mostWeight) break;
        forget(oldest);
      }
    },
  };
}

function keyOf({ streamId, aggregate }: BlameOf): string {
  return `${aggregate.version} ${streamId}`;
}
