import { StoreError } from '../errors.ts';
import type { Appended, ExpectedVersion, NewEvent, StreamAppend } from '../events.ts';
import { parseTime } from '../time.ts';
import { isUuid, newEventId } from '../uuid.ts';

/** An event that has been checked and has its id. */
export type ReadyEvent = NewEvent & {
  readonly eventId: string;
  readonly occurredMicros: bigint | null;
};

/** The events of one stream within a request. */
export type Part = {
  readonly streamId: string;
  /** -1 does not ask. */
  readonly expected: number;
  readonly events: readonly ReadyEvent[];
};

export type AppendRequest = {
  readonly parts: readonly Part[];
  readonly eventCount: number;
  readonly bytes: number;
  /** Ids the caller chose: they may be stored already. */
  readonly givenIds: readonly string[];
};

export const ANY = -1;
const MAX_EVENTS = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_NAME_BYTES = 512;
/** The clock goes on from a cause’s time for good: it must not be driven to the end of numbers. */
const MAX_CAUSE_LAMPORT = 2 ** 52;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const CONTROL = /[\u0000-\u001f\u007f]/;
const TRACE_ID = /^[0-9a-f]{32}$/;
const SPAN_ID = /^[0-9a-f]{16}$/;

/** Checks what a caller wants appended. Everything that Postgres or UTF-8 would change is refused. */
export function prepareRequest(appends: readonly StreamAppend[]): AppendRequest {
  if (appends.length === 0) throw invalid('', 'an append has at least one stream');
  const parts: Part[] = [];
  const givenIds: string[] = [];
  const streams = new Set<string>();
  let eventCount = 0;
  let bytes = 0;
  for (const append of appends) {
    checkStreamId(append.streamId);
    if (streams.has(append.streamId)) throw invalid('/streamId', 'a stream is named twice');
    streams.add(append.streamId);
    if (append.events.length === 0) throw invalid('/events', 'an append has at least one event');
    const events = append.events.map((event, index) => {
      if (event.eventId !== undefined) givenIds.push(event.eventId);
      const ready = prepareEvent(event, index);
      bytes += ready.data.length + (ready.metadata?.length ?? 0) + 200;
      return ready;
    });
    eventCount += events.length;
    parts.push({ streamId: append.streamId, expected: toNumber(append.expectedVersion), events });
  }
  if (eventCount > MAX_EVENTS) throw invalid('/events', `more than ${MAX_EVENTS} events at once`);
  if (bytes > MAX_BYTES) throw invalid('/events', `more than ${MAX_BYTES} bytes at once`);
  return { parts, eventCount, bytes, givenIds: distinct(givenIds) };
}

/** The answer to a request whose streams stood at these versions and whose first position is known. */
export function describeAppended(
  request: AppendRequest,
  versions: readonly number[],
  first: { readonly position: number; readonly recordedAt: string },
): readonly Appended[] {
  let position = first.position;
  return request.parts.map((part, index) => {
    const before = versions[index] ?? 0;
    const fromPosition = position;
    position += part.events.length;
    return {
      streamId: part.streamId,
      fromVersion: before + 1,
      toVersion: before + part.events.length,
      fromPosition,
      toPosition: position - 1,
      recordedAt: first.recordedAt,
      eventIds: part.events.map((event) => event.eventId),
      repeated: false,
    };
  });
}

export function checkStreamId(streamId: string): void {
  const reason = nameProblem(streamId, MAX_NAME_BYTES);
  if (reason) throw invalid('/streamId', reason);
  if (streamId.startsWith('-')) throw invalid('/streamId', 'a stream id begins with its category');
}

function prepareEvent(event: NewEvent, index: number): ReadyEvent {
  const fail = (field: string, reason: string): never => {
    throw invalid(`/events/${index}/${field}`, reason);
  };
  const name = (field: string, value: string | undefined): void => {
    const reason = value === undefined ? null : nameProblem(value, MAX_NAME_BYTES);
    if (reason) fail(field, reason);
  };
  name('type', event.type);
  name('correlationId', event.correlationId);
  name('causationId', event.causationId);
  name('actor', event.actor);
  if (!event.data.isWellFormed()) fail('data', 'contains half of a surrogate pair');
  if (event.metadata?.isWellFormed() === false)
    fail('metadata', 'contains half of a surrogate pair');
  if (event.eventId !== undefined && !isUuid(event.eventId)) fail('eventId', 'is not a UUID');
  if (event.traceId !== undefined && !TRACE_ID.test(event.traceId))
    fail('traceId', 'is not 32 hex digits');
  if (event.spanId !== undefined && !SPAN_ID.test(event.spanId))
    fail('spanId', 'is not 16 hex digits');
  if (
    !isCount(event.schemaVersion ?? 1) ||
    event.schemaVersion === 0 ||
    (event.schemaVersion ?? 1) > 2 ** 31 - 1
  )
    fail('schemaVersion', 'is not a whole number from 1');
  if (!isCount(event.causeLamport ?? 0) || (event.causeLamport ?? 0) > MAX_CAUSE_LAMPORT)
    fail('causeLamport', `is not a whole number from 0 to ${MAX_CAUSE_LAMPORT}`);
  const occurredMicros = event.occurredAt === undefined ? null : parseTime(event.occurredAt);
  if (event.occurredAt !== undefined && occurredMicros === null)
    fail('occurredAt', 'is not an RFC 3339 time of at most microseconds');
  return { ...event, eventId: event.eventId?.toLowerCase() ?? newEventId(), occurredMicros };
}

function nameProblem(value: string, maxBytes: number): string | null {
  if (value === '') return 'is empty';
  if (value.length > maxBytes || Buffer.byteLength(value) > maxBytes)
    return `is longer than ${maxBytes} bytes`;
  if (CONTROL.test(value)) return 'contains a control character';
  if (!value.isWellFormed()) return 'contains half of a surrogate pair';
  return null;
}

function toNumber(expected: ExpectedVersion): number {
  if (expected === 'any') return ANY;
  if (expected === 'none') return 0;
  if (!isCount(expected)) throw invalid('/expectedVersion', 'is not a version, "none" or "any"');
  return expected;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function distinct(ids: readonly string[]): readonly string[] {
  const lower = ids.map((id) => id.toLowerCase());
  if (new Set(lower).size < lower.length) throw invalid('/events', 'an event id is used twice');
  return lower;
}

function invalid(path: string, reason: string): StoreError<'event_invalid'> {
  return new StoreError('event_invalid', `${path || 'append'}: ${reason}`, { path, reason });
}
