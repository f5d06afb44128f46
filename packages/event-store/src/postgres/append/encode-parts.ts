import type { BinaryArrays } from '@hindsight/binary-arrays';
import type { AppendRequest, Part, ReadyEvent } from '../../append/append-request.ts';

/** A part with its place in the group: ordinals count the group’s events from 1. */
export type PlacedPart = {
  readonly part: Part;
  /** Events of the same stream earlier in the group. */
  readonly earlier: number;
  /** The ordinal of the stream’s first event in the group: a new stream’s key hangs on it. */
  readonly streamOrdinal: number;
};

type PlacedEvent = {
  readonly event: ReadyEvent;
  readonly streamId: string;
  readonly part: number;
  readonly step: number;
};

export function placeParts(requests: readonly AppendRequest[]): readonly PlacedPart[] {
  const streams = new Map<string, { count: number; readonly ordinal: number }>();
  const placed: PlacedPart[] = [];
  let ordinal = 1;
  for (const request of requests)
    for (const part of request.parts) {
      const stream = streams.get(part.streamId) ?? { count: 0, ordinal };
      placed.push({ part, earlier: stream.count, streamOrdinal: stream.ordinal });
      stream.count += part.events.length;
      streams.set(part.streamId, stream);
      ordinal += part.events.length;
    }
  return placed;
}

/** The statement’s parameters; `ids` are those to look for first. */
export function encodeParts(
  parts: readonly PlacedPart[],
  ids: readonly string[],
  arrays: BinaryArrays,
): unknown[] {
  const events: PlacedEvent[] = [];
  let maxCause = 0;
  for (const [index, { part, earlier }] of parts.entries()) {
    let step = earlier;
    for (const event of part.events) {
      step += 1;
      events.push({ event, streamId: part.streamId, part: index + 1, step });
      if (event.causeLamport !== undefined) maxCause = Math.max(maxCause, event.causeLamport);
    }
  }
  arrays.reset();
  let ordinal = 0;
  return [
    arrays.text(parts, ({ part }) => part.streamId),
    arrays.int8(parts, ({ part }) => part.expected),
    arrays.int4(parts, ({ earlier }) => earlier),
    arrays.int4(parts, ({ streamOrdinal }) => streamOrdinal),
    arrays.uuid(ids, (id) => id),
    maxCause,
    arrays.int4(events, () => {
      ordinal += 1;
      return ordinal;
    }),
    arrays.int4(events, ({ part }) => part),
    arrays.int4(events, ({ step }) => step),
    arrays.uuid(events, ({ event }) => event.eventId),
    arrays.int4(events, ({ event }) => event.schemaVersion ?? 1),
    arrays.text(events, ({ streamId }) => streamId),
    arrays.text(events, ({ event }) => event.type),
    arrays.text(events, ({ event }) => event.correlationId),
    arrays.text(events, ({ event }) => event.causationId),
    arrays.text(events, ({ event }) => event.actor),
    arrays.time(events, ({ event }) => event.occurredMicros),
    arrays.bytes(events, ({ event }) => event.traceId),
    arrays.bytes(events, ({ event }) => event.spanId),
    arrays.json(events, ({ event }) => event.metadata ?? '{}'),
    arrays.json(events, ({ event }) => event.data),
  ];
}
