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
  /** As text: it takes a third of the memory. */
  readonly streams: Map<string, string>;
};

export type TruthCache = {
  readonly mostBytes: number;
  /** Takes it out: only one answer at a time goes on from what is known. */
  take(key: string): KnownTruth | null;
  put(key: string, known: KnownTruth): void;
};

/** Remembers answers, those asked for last, in bounded memory. */
export function createTruthCache(mostBytes = 32 * 1024 * 1024): TruthCache {
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
  const text = JSON.stringify(stream);
  known.bytes += weigh(text) - weigh(known.streams.get(streamId));
  known.streams.set(streamId, text);
}

export function recallStream(known: KnownTruth, streamId: string): KnownStream | null {
  const text = known.streams.get(streamId);
  return text === undefined ? null : readKnown(text);
}

/** The text is one that `keepStream` has written. */
function readKnown(text: string): KnownStream {
  return JSON.parse(text) as KnownStream;
}

const besideText = 150;

function weigh(text: string | undefined): number {
  return text === undefined ? 0 : text.length + besideText;
}

function isFurther(a: KnownTruth, b: KnownTruth): boolean {
  if ((a.through === null) !== (b.through === null)) return a.through === null;
  return a.position > b.position;
}
