import { foldOn, inspectStart } from './fold.ts';
import type { Json } from './json.ts';
import type { FoldEvent, Problem, Reducer } from './reducer.ts';

/** What a rule is asked about: the state after an event, the event, and the state before it. */
export type Moment<Event extends FoldEvent = FoldEvent> = {
  readonly state: Json;
  readonly event: Event;
  readonly previous: Json;
};

/** Whether a rule holds; or why it cannot be told, which counts as not. A rule never throws. */
export type Verdict = boolean | { readonly unknown: string };
export type Rule<Event extends FoldEvent = FoldEvent> = (moment: Moment<Event>) => Verdict;

/** The event at an edge of an interval. */
export type TruthEdge = Pick<FoldEvent, 'version' | 'type' | 'recordedAt'>;

/** Versions in which a rule held, both ends included. */
export type TruthInterval = {
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly fromAt: string;
  readonly toAt: string;
  /** The event that began it. */
  readonly cause: TruthEdge;
  /** The event that ended it; null while it still holds. */
  readonly end: TruthEdge | null;
};

/** Versions at which the rule could not be told: it asked for a key that was not there, say. */
export type UnknownVersions = {
  readonly versions: number;
  readonly firstVersion: number;
  readonly reason: string;
};

/** How far a rule has been followed through a stream, and all that is needed to go on from there. */
export type TruthReached = {
  readonly version: number;
  readonly state: Json;
  /** The event that made the rule true, while it still holds. */
  readonly cause: TruthEdge | null;
  /** When the version reached was recorded; null at version 0. */
  readonly recordedAt: string | null;
  readonly evaluated: number;
  readonly unknown: UnknownVersions | null;
};

export type ExtendedTruth = {
  readonly reached: TruthReached;
  /** Intervals that ended on the way. The one that still holds is `openInterval` of what was reached. */
  readonly ended: readonly TruthInterval[];
  readonly problems: readonly Problem[];
};

/** The rule is asked from version 1 on; what was before that is the initial state. */
export function beginTruth(reducer: Reducer): TruthReached {
  return {
    version: 0,
    state: reducer.initial,
    cause: null,
    recordedAt: null,
    evaluated: 0,
    unknown: null,
  };
}

/** Asks a rule at every one of the next versions. Edges of events are told only where it turns. */
export function extendTruth<Event extends FoldEvent>(
  reducer: Reducer,
  rule: Rule<Event>,
  from: TruthReached,
  events: readonly Event[],
): ExtendedTruth {
  const last = events.at(-1);
  if (last === undefined) return { reached: from, ended: [], problems: [] };
  const ended: TruthInterval[] = [];
  let { cause, unknown, state: previous } = from;
  // Telling a time costs more than most rules: it is left until somebody wants to know.
  let before: { readonly recordedAt: string } | null =
    from.recordedAt === null ? null : { recordedAt: from.recordedAt };

  // A state that comes from a text is not frozen yet.
  inspectStart(from);
  const start = { version: from.version, state: from.state, problems: [] };
  const { version, state, problems } = foldOn<Json, Event>(reducer, start, events, visit);

  function visit(event: Event, state: Json): void {
    const verdict = rule({ state, event, previous });
    if (typeof verdict === 'object') unknown = countUnknown(unknown, event, verdict.unknown);
    if (verdict === true) cause ??= edgeOf(event);
    else if (cause !== null) {
      const toAt = before?.recordedAt ?? cause.recordedAt;
      ended.push(intervalOf({ cause, toVersion: event.version - 1, toAt, end: edgeOf(event) }));
      cause = null;
    }
    previous = state;
    before = event;
  }

  const evaluated = from.evaluated + events.length;
  const reached = { version, state, cause, recordedAt: last.recordedAt, evaluated, unknown };
  return { reached, ended, problems };
}

/** The interval that still holds at the version reached. */
export function openInterval({
  cause,
  version,
  recordedAt,
}: Pick<TruthReached, 'cause' | 'version' | 'recordedAt'>): TruthInterval | null {
  if (cause === null) return null;
  const toAt = recordedAt ?? cause.recordedAt;
  return intervalOf({ cause, toVersion: version, toAt, end: null });
}

function intervalOf(
  interval: Pick<TruthInterval, 'cause' | 'toVersion' | 'toAt' | 'end'>,
): TruthInterval {
  const { version: fromVersion, recordedAt: fromAt } = interval.cause;
  return { fromVersion, fromAt, ...interval };
}

function edgeOf({ version, type, recordedAt }: FoldEvent): TruthEdge {
  return { version, type, recordedAt };
}

function countUnknown(
  known: UnknownVersions | null,
  { version }: FoldEvent,
  reason: string,
): UnknownVersions {
  if (known === null) return { versions: 1, firstVersion: version, reason };
  return { ...known, versions: known.versions + 1 };
}
