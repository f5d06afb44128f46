import {
  type Appended,
  type EventStore,
  isStoreError,
  type NewEvent,
  type StreamAppend,
} from '@hindsight/event-store';
import { attributeNames } from '@hindsight/telemetry';
import { type Attributes, type Span, trace } from '@opentelemetry/api';
import { inSpan, recordedSpan } from './in-span.ts';
import { streamAttributes } from './stream-attributes.ts';

const mostTypes = 20;
const mostStreams = 1_000;

/** Appends in spans of their own; their events carry the ids of the span that wrote them. */
export function traceAppends(store: EventStore): Pick<EventStore, 'append' | 'appendAll'> {
  return {
    appendAll: (appends, options) =>
      inAppend(
        () => appends,
        () => store.appendAll(appends.map(signAppend), options),
      ),
    append: (streamId, events, options) =>
      inAppend(
        () => [{ streamId, expectedVersion: options.expectedVersion, events }],
        () => store.append(streamId, sign(events), options),
      ),
  };
}

/** Most appends under load are not recorded: for those nothing is made ready that nobody reads. */
function inAppend<Result extends Appended | readonly Appended[]>(
  tell: () => readonly StreamAppend[],
  append: () => Promise<Result>,
): Promise<Result> {
  if (!recordedSpan()) return append();
  return inSpan({ name: 'event_store.append_events', describeFailure }, async (span) => {
    span?.setAttributes(describeAppends(tell()));
    const appended = await append();
    if (span) describeAppended(span, [appended].flat());
    return appended;
  });
}

function signAppend(append: StreamAppend): StreamAppend {
  return { ...append, events: sign(append.events) };
}

/** Writes the span under way onto events; where there is none they keep what they came with. */
function sign(events: readonly NewEvent[]): readonly NewEvent[] {
  const context = trace.getActiveSpan()?.spanContext();
  if (!context || !trace.isSpanContextValid(context)) return events;
  const { traceId, spanId } = context;
  return events.map((event) => ({ ...event, traceId, spanId }));
}

function describeAppends(appends: readonly StreamAppend[]): Attributes {
  const [first] = appends;
  const events = appends.flatMap((append) => append.events);
  const actor = events.find((event) => event.actor !== undefined)?.actor;
  const types = [...new Set(events.map(({ type }) => type))];
  return {
    ...(first && streamAttributes(first.streamId)),
    ...(first && { [attributeNames.expectedVersion]: first.expectedVersion }),
    ...(appends.length > 1 && {
      [attributeNames.streamIds]: appends.slice(0, mostStreams).map(({ streamId }) => streamId),
    }),
    ...(actor !== undefined && { [attributeNames.actor]: actor }),
    [attributeNames.side]: 'command',
    [attributeNames.eventSourcingOperation]: 'append',
    [attributeNames.eventsCount]: events.length,
    [attributeNames.eventTypes]: types.slice(0, mostTypes),
  };
}

function describeAppended(span: Span, appended: readonly Appended[]): void {
  const [first] = appended;
  const last = appended.at(-1);
  if (!first || !last) return;
  span.setAttributes({
    [attributeNames.versionBefore]: first.fromVersion - 1,
    [attributeNames.versionAfter]: first.toVersion,
    [attributeNames.positionFirst]: first.fromPosition,
    [attributeNames.positionLast]: last.toPosition,
    ...(appended.length > 1 && describeVersions(appended.slice(0, mostStreams))),
    ...(first.repeated && { 'hindsight.repeated': true }),
  });
}

function describeVersions(appended: readonly Appended[]): Attributes {
  return {
    [attributeNames.streamIds]: appended.map(({ streamId }) => streamId),
    [attributeNames.versionsBefore]: appended.map(({ fromVersion }) => fromVersion - 1),
    [attributeNames.versionsAfter]: appended.map(({ toVersion }) => toVersion),
  };
}

/** Another was first: part of the game, told apart from what failed. */
function describeFailure(error: unknown): Attributes | null {
  if (!isStoreError(error, 'version_conflict')) return null;
  const { streamId, expected, actual } = error.fields;
  return {
    ...streamAttributes(streamId),
    [attributeNames.conflict]: true,
    [attributeNames.expectedVersion]: expected,
    [attributeNames.conflictActual]: actual,
  };
}
