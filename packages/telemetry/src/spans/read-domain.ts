import { attributeNames } from './attribute-names.ts';
import { isStreamId } from './is-stream-id.ts';
import { type OtherStream, readOtherStreams } from './read-other-streams.ts';
import type { AttributeValue, Span } from './span.ts';
import { toWhole } from './to-whole.ts';

export type DomainKind = 'append' | 'load' | 'conflict';

/** What a span says it did to a stream. */
export type SpanDomain = {
  /** Null when it names a stream and neither wrote nor read it. */
  readonly kind: DomainKind | null;
  readonly streamId: string;
  readonly versionBefore: bigint | null;
  readonly versionAfter: bigint | null;
  readonly snapshotVersion: bigint | null;
  readonly eventsFolded: bigint | null;
  readonly expectedVersion: bigint | null;
  readonly actualVersion: bigint | null;
  /** How many events it wrote. */
  readonly events: number;
  readonly eventTypes: readonly string[];
  /** Where it is of several streams, those beside this one. */
  readonly others: readonly OtherStream[];
};

const MOST_EVENTS = 1_000_000;

/** Null when it names no stream. Values of another kind than they should be are not there. */
export function readDomain(span: Span): SpanDomain | null {
  // Most spans name none, and need no map.
  if (!span.attributes.some(([key]) => key === attributeNames.streamId)) return null;
  const given = new Map(span.attributes);
  const streamId = given.get(attributeNames.streamId);
  if (!isStreamId(streamId)) return null;
  const whole = (name: string): bigint | null => toWhole(given.get(name));
  const kind = kindOf(span, given);
  // A repeated append got the first one’s answer: its versions are those of another trace.
  const isRepeated = kind === 'append' && given.has(attributeNames.repeated);
  const versionBefore = isRepeated ? null : whole(attributeNames.versionBefore);
  const versionAfter = isRepeated ? null : whole(attributeNames.versionAfter);
  const written = whole(attributeNames.eventsCount) ?? difference(versionBefore, versionAfter);
  const types = given.get(attributeNames.eventTypes);
  return {
    kind,
    streamId,
    versionBefore,
    versionAfter,
    snapshotVersion: whole(attributeNames.snapshotVersion),
    eventsFolded: whole(attributeNames.eventsFolded),
    expectedVersion: whole(attributeNames.expectedVersion),
    actualVersion: whole(attributeNames.conflictActual),
    // A failed one wrote nothing.
    events:
      kind === 'append' && span.status !== 2 && !isRepeated
        ? Math.min(Number(written), MOST_EVENTS)
        : 0,
    eventTypes:
      kind === 'append' && !isRepeated && Array.isArray(types) ? types.filter(isText) : [],
    others: readOtherStreams(given, streamId).map((other) =>
      isRepeated ? { ...other, versionBefore: null, versionAfter: null } : other,
    ),
  };
}

const loads = new Set<AttributeValue | undefined>(['load', 'load_snapshot', 'replay']);

function kindOf(span: Span, given: ReadonlyMap<string, AttributeValue>): DomainKind | null {
  const operation = given.get(attributeNames.eventSourcingOperation);
  const isAppend = span.name === 'event_store.append_events' || operation === 'append';
  if (isAppend) return given.get(attributeNames.conflict) === true ? 'conflict' : 'append';
  const isLoad = /^(event_store|snapshot_store)\.load/.test(span.name);
  return isLoad || loads.has(operation) ? 'load' : null;
}

function difference(before: bigint | null, after: bigint | null): bigint {
  return before !== null && after !== null && after > before ? after - before : 0n;
}

function isText(value: AttributeValue): value is string {
  return typeof value === 'string';
}
