import type { Json } from '../json.ts';
import type { Problem } from '../reducer.ts';

/**
 * What was found to be otherwise than the fold: a stored snapshot; one that is not the text that was
 * saved, so that nobody reads it; a second fold of the same events; or what a reducer was given.
 */
export type DriftKind =
  | 'snapshot'
  | 'snapshot_damaged'
  | 'second_fold'
  | 'mutated_state'
  | 'mutated_event';

export type Drift = {
  readonly what: DriftKind;
  /** The first at which it shows. */
  readonly version: number;
  /** In the state; of `mutated_event`, in the event’s data. */
  readonly path: string;
  /** JSON text, shortened; null when there is nothing at the path. */
  readonly expected: string | null;
  readonly found: string | null;
  /** The last version before at which the same comparison showed nothing. */
  readonly lastAgreed: number;
};

export type StoredSnapshot = {
  readonly version: number;
  readonly state: Json;
  /** Whether its text is the one that was saved. */
  readonly isIntact: boolean;
};

export type DriftReport = {
  /** How far the stream was folded. */
  readonly version: number;
  readonly snapshots: number;
  /** The first of each kind, by version. */
  readonly drifts: readonly Drift[];
  /** Events that cannot be folded. */
  readonly problems: number;
  readonly firstProblem: Problem | null;
};
