import type { Json } from './json.ts';

/** An event as a fold sees it: parsed, in its stream’s order. */
export type FoldEvent = {
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Json;
  readonly recordedAt: string;
  readonly occurredAt: string | null;
};

/** An event with what a fold does not need but a reader wants to see. */
export type DetailedEvent = OriginEvent & {
  readonly eventId: string;
  readonly metadata: Json;
};

/** An event with who and what wrote it. */
export type OriginEvent = FoldEvent & {
  readonly actor: string | null;
  readonly traceId: string | null;
};

/** What a fold needs to know about a category: where it begins and what one event does. */
export type Reducer<State extends Json = Json> = {
  readonly initial: State;
  /**
   * Pure: returns the next state, sharing every part that did not change. Upcasting is inside.
   * Throws an `EvolveError` to name a problem other than `evolve_threw`.
   */
  evolve(state: State, event: FoldEvent): State;
};

export type ProblemCode =
  | 'unknown_event_type'
  | 'unknown_schema_version'
  | 'upcast_threw'
  | 'evolve_threw'
  | 'not_json';

/** Something wrong at one version. The fold goes on from the last good state. */
export type Problem = {
  readonly version: number;
  readonly code: ProblemCode;
  readonly message: string;
};

export type Folded<State extends Json = Json> = {
  readonly version: number;
  readonly state: State;
  readonly problems: readonly Problem[];
};
