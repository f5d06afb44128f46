import type { TruthReached, UnknownVersions } from '@hindsight/history';
import type { ToldEdge } from './told-edge.ts';

/** How far a rule has been followed through a stream, without its state. */
export type TruthMark = Omit<TruthReached, 'state'>;

/** What is known of a rule over a stream, and all that is needed to go on from there. */
export type StreamTruth = {
  readonly streamId: string;
  /** Its state as text; null when it is too large to keep, and the fold begins at the beginning. */
  readonly state: string | null;
  readonly mark: TruthMark;
  /** The event that made it true first. */
  readonly first: ToldEdge | null;
  /** Intervals so far, the open one too. */
  readonly intervals: number;
  /** How long those lasted that have ended. */
  readonly endedMs: number;
};

/** As it is sent and kept: as text it takes a third of the memory, and most are never looked at. */
export type PackedTruth = {
  readonly streamId: string;
  readonly wasTrue: boolean;
  readonly unknown: UnknownVersions | null;
  readonly text: string;
};

export function packTruth(truth: StreamTruth): PackedTruth {
  const { streamId, first, mark } = truth;
  const text = JSON.stringify(truth);
  return { streamId, wasTrue: first !== null, unknown: mark.unknown, text };
}

/** The text is one that `packTruth` has written. */
export function unpackTruth({ text }: PackedTruth): StreamTruth {
  return JSON.parse(text) as StreamTruth;
}
