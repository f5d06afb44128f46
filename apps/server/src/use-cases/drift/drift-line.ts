import type { Drift } from '@hindsight/history';

export type DriftCounts = {
  readonly streams: number;
  readonly events: number;
  readonly snapshots: number;
  /** Streams in which something has drifted. */
  readonly drifted: number;
  /** Streams with events that cannot be folded. */
  readonly damaged: number;
};

export type DriftRow = Drift & {
  readonly streamId: string;
  readonly aggregate: string;
  readonly aggregateVersion: number;
};

export type DriftLine =
  | (DriftCounts & { readonly kind: 'progress'; readonly streamsTotal: number })
  | (DriftRow & { readonly kind: 'drift' })
  | (DriftCounts & { readonly kind: 'end' });
