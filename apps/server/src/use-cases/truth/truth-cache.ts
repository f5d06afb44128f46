import type { PackedTruth } from '../../truth/stream-truth.ts';

/** What is known of a rule over a category as it was at a position. */
export type KnownTruth = {
  position: number;
  /** Some streams may be known up to here: an answer that was left halfway brought them forward. */
  latest: number;
  /** All streams up to this one, by id, are known; null when all are. */
  through: string | null;
  bytes: number;
  readonly streams: Map<string, PackedTruth>;
};

export type TruthCache = {
  readonly mostBytes: number;
  /** Takes it out: only one answer at a time goes on from what is known. */
  take(key: string): KnownTruth | null;
  put(key: string, known: KnownTruth): void;
};

/** Remembers answers, those asked for last, in bounded memory. */
export function createTruthCache(mostBytes = 24 * 1024 * 1024): TruthCache {
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

export function keepStream(known: KnownTruth, stream: PackedTruth): void {
  known.bytes += weigh(stream) - weigh(known.streams.get(stream.streamId));
  known.streams.set(stream.streamId, stream);
}

const besideText = 300;

function weigh(stream: PackedTruth | undefined): number {
  return stream === undefined ? 0 : stream.text.length + besideText;
}

function isFurther(a: KnownTruth, b: KnownTruth): boolean {
  if ((a.through === null) !== (b.through === null)) return a.through === null;
  return a.position > b.position;
}
