import type { StreamTruth } from '../../truth/messages.ts';
import type { ToldEdge } from './read-edge-origins.ts';

/** How far a rule was followed through a stream, and the event that made it true first. */
export type KnownStream = { readonly truth: StreamTruth; readonly cause: ToldEdge | null };

/** What is known of a rule over a category as it was at a position. */
export type KnownTruth = {
  position: number;
  /** All streams up to this one, by id, are known; null when all are. */
  through: string | null;
  bytes: number;
  readonly streams: Map<string, KnownStream>;
};

export type TruthCache = {
  readonly mostBytes: number;
  /** Takes it out: only one answer at a time goes on from what is known. */
  take(key: string): KnownTruth | null;
  put(key: string, known: KnownTruth): void;
};

/** Remembers answers, those asked for last, in bounded memory. */
export function createTruthCache(mostBytes = 48 * 1024 * 1024): TruthCache {
  const kept = new Map<string, KnownTruth>();
  let bytes = 0;

  function take(key: string): KnownTruth | null {
    const known = kept.get(key);
    if (!known) return null;
    kept.delete(key);
    bytes -= known.bytes;
    return known;
  }

  return {
    mostBytes,
    take,
    put(key, known) {
      const other = take(key);
      const better = other && isFurther(other, known) ? other : known;
      if (better.bytes > mostBytes) return;
      kept.set(key, better);
      bytes += better.bytes;
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) return;
        take(oldest);
      }
    },
  };
}

export function keepStream(known: KnownTruth, stream: KnownStream): void {
  const { streamId } = stream.truth;
  const before = known.streams.get(streamId);
  known.bytes += weigh(stream) - (before ? weigh(before) : 0);
  known.streams.set(streamId, stream);
}

/** A guess, rather too high. */
function weigh({ truth, cause }: KnownStream): number {
  return 600 + truth.streamId.length + (truth.state?.length ?? 0) + (cause === null ? 0 : 400);
}

function isFurther(a: KnownTruth, b: KnownTruth): boolean {
  if ((a.through === null) !== (b.through === null)) return a.through === null;
  return a.position > b.position;
}
