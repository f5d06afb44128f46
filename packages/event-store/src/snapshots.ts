import type { Json } from '@hindsight/history';

export type SnapshotKey = {
  readonly aggregate: string;
  readonly aggregateVersion: number;
  readonly version: number;
};

export type Snapshot = { readonly version: number; readonly state: Json };

export type SnapshotsQuery = {
  readonly aggregate: string;
  readonly aggregateVersion: number;
  readonly signal?: AbortSignal | undefined;
};

/** A snapshot as it is stored. One that is not the text that was saved is read by nobody else. */
export type KeptSnapshot = Snapshot & { readonly isIntact: boolean };
