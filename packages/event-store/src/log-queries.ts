import type { RecordedEvent } from './events.ts';

/** Filters of the log. All that are given must hold. */
export type LogFilter = {
  readonly category?: string | undefined;
  readonly type?: string | undefined;
  readonly actor?: string | undefined;
  readonly correlationId?: string | undefined;
  /** The one event of this id. */
  readonly eventId?: string | undefined;
  /** recordedAt from this time on. */
  readonly from?: string | undefined;
  /** recordedAt up to and including this time. */
  readonly to?: string | undefined;
  /** A JSON text the data must contain, as Postgres’ jsonb `@>` means it. */
  readonly contains?: string | undefined;
};

/** `after` reads forward, `before` backward; with neither, backward from the head. */
export type LogQuery = LogFilter & {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly asOf?: number | undefined;
  readonly limit?: number | undefined;
};

export type LogPage = {
  readonly events: readonly RecordedEvent[];
  /** Where the next page goes on, exclusive; null at the end of the log. A page that ended early because of its size is short and has a next one. */
  readonly nextPosition: number | null;
};

export type CountQuery = Omit<LogFilter, 'contains' | 'eventId'> & {
  readonly asOf?: number | undefined;
  /** Equal slices of the time between. */
  readonly buckets: number;
  /** Looks at about so many events at most; slices that hold more are counted by their first ones. */
  readonly mostLookedAt?: number | undefined;
};

/** How many events there were when. No times and no slices while there is no event. */
export type LogCounts = {
  readonly from: string | null;
  readonly to: string | null;
  /** Each from its time on, before the next one’s; the last one’s end is part of it. */
  readonly buckets: readonly {
    readonly from: string;
    readonly to: string;
    readonly count: number;
  }[];
  /** Whether some counts are reckoned from a sample. */
  readonly sampled: boolean;
};
