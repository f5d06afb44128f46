import type { DetailedEvent, FoldEvent, Json, OriginEvent } from '@hindsight/history';
import type { Snapshot } from './snapshots.ts';

export type HistoryQuery = {
  /**
   * The first version that is asked for. With `snapshots` the history begins early enough that its
   * state before this version can be folded; without, it begins right here.
   */
  readonly fromVersion?: number | undefined;
  /** Up to this version; the head when not given. */
  readonly toVersion?: number | undefined;
  /** Begin at the nearest snapshot of this aggregate. */
  readonly snapshots?:
    | { readonly aggregate: string; readonly aggregateVersion: number }
    | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** What no fold needs comes when it is asked for: actor and trace (`origin`), or event id and metadata too. */
export type ReadHistory = {
  (
    streamId: string,
    query: HistoryQuery & { readonly detail: true },
  ): Promise<StreamHistory<DetailedEvent>>;
  (
    streamId: string,
    query: HistoryQuery & { readonly detail: 'origin' },
  ): Promise<StreamHistory<OriginEvent>>;
  (streamId: string, query?: HistoryQuery): Promise<StreamHistory>;
};

/** What a fold needs: where to begin and the events after it, in chunks. */
export type StreamHistory<Event extends FoldEvent = FoldEvent> = {
  readonly headVersion: number;
  readonly toVersion: number;
  readonly snapshot: Snapshot | null;
  readonly chunks: AsyncIterable<readonly Event[]>;
};

/** The versions of one stream after one and up to and including another. Both must be there. */
export type StreamPart = {
  readonly streamId: string;
  readonly afterVersion: number;
  readonly toVersion: number;
};

export type StreamPartsQuery = {
  readonly parts: readonly StreamPart[];
  /** Whether the events bring their metadata. */
  readonly metadata?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** The next events of one of the parts. */
export type StreamPartChunk = {
  readonly part: number;
  readonly events: readonly (FoldEvent & { readonly metadata?: Json })[];
};
