import type { Retention } from '@hindsight/telemetry';

/** How this process traces, and what became of spans in it, as those who do it tell. */
export type TracingStatus = {
  readonly isOn: boolean;
  /** How far into the database traces reach, and why not further. */
  readonly depth: 'client' | 'auto_explain' | 'pg_tracing';
  readonly depthReason: string;
  readonly retention: Retention;
  /** Where traces are kept elsewhere. */
  readonly traceUrl: string | null;
  readonly notSampled: () => number;
  /** Spans that could not be taken since the start, beside those the store refused. */
  readonly refused: () => number;
  readonly forwarding: () => {
    readonly to: string;
    readonly sent: number;
    readonly dropped: number;
    readonly lastError: string | null;
  } | null;
};

export const notTracing: TracingStatus = {
  isOn: false,
  depth: 'client',
  depthReason: 'This service does not trace itself',
  retention: { keepDays: 3, keepNotableDays: 30 },
  traceUrl: null,
  notSampled: () => 0,
  refused: () => 0,
  forwarding: () => null,
};
