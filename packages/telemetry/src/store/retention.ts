/** How long traces are kept, in whole days after the day they were first seen. */
export type Retention = {
  readonly keepDays: number;
  /** Those that wrote events, failed, met a conflict, or are among the slowest of their name. */
  readonly keepNotableDays: number;
};

/** A day that was thinned out to what is notable, or let go whole. */
export type Retired = {
  readonly day: string;
  readonly step: 'thinned' | 'dropped';
  readonly traces: number;
  readonly spans: number;
  readonly keptTraces: number;
  readonly keptSpans: number;
};
