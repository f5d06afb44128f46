import { addEvent, addLink, hasRoomForEvent, hasRoomForLink } from '../intake/add-to-span.ts';
import { cleanText } from '../intake/clean-text.ts';
import type { AttributeList, Ration } from '../intake/ration.ts';
import { createSpanDraft, type SpanDraft } from '../intake/span-draft.ts';
import {
  isGiven,
  readCount,
  readEnum,
  readId,
  readList,
  readObject,
  readText,
  readWhole,
} from './json-fields.ts';
import { readAttributes } from './read-attributes.ts';

const kinds = ['UNSPECIFIED', 'INTERNAL', 'SERVER', 'CLIENT', 'PRODUCER', 'CONSUMER'];
const statuses = ['UNSET', 'OK', 'ERROR'];

/** Span, as protobuf’s JSON writes it, with OTLP’s own hexadecimal ids. */
export function readSpan(given: unknown, ration: Ration): SpanDraft {
  const span = readObject(given, 'a span');
  const draft = {
    ...createSpanDraft(),
    traceId: readId(span.traceId, 'traceId'),
    spanId: readId(span.spanId, 'spanId'),
    parentSpanId: readId(span.parentSpanId, 'parentSpanId'),
    name: readText(span.name, 'name'),
    kind: readEnum(span.kind, 'SPAN_KIND_', kinds),
    startNs: readWhole(span.startTimeUnixNano, 'startTimeUnixNano'),
    endNs: readWhole(span.endTimeUnixNano, 'endTimeUnixNano'),
    attributes: readAttributes(span.attributes, 'attributes', ration),
    droppedAttributes: readCount(span.droppedAttributesCount, 'droppedAttributesCount'),
    droppedEvents: readCount(span.droppedEventsCount, 'droppedEventsCount'),
    droppedLinks: readCount(span.droppedLinksCount, 'droppedLinksCount'),
  };
  for (const event of readList(span.events, 'events')) {
    if (hasRoomForEvent(draft, ration)) readEvent(event, draft, ration);
  }
  for (const link of readList(span.links, 'links')) {
    if (hasRoomForLink(draft, ration)) readLink(link, draft, ration);
  }
  if (isGiven(span.status)) {
    const { code, message } = readObject(span.status, 'status');
    draft.status = readEnum(code, 'STATUS_CODE_', statuses);
    draft.statusMessage = readText(message, 'status.message');
  }
  return draft;
}

function readEvent(given: unknown, draft: SpanDraft, ration: Ration): void {
  const event = readObject(given, 'an event');
  addEvent(draft, {
    name: cleanText(readText(event.name, 'the name of an event'), ration.limits.nameLength),
    timeNs: readWhole(event.timeUnixNano, 'timeUnixNano'),
    attributes: readOwnAttributes(event, 'the attributes of an event', ration),
  });
}

function readLink(given: unknown, draft: SpanDraft, ration: Ration): void {
  const link = readObject(given, 'a link');
  addLink(draft, {
    traceId: readId(link.traceId, 'the traceId of a link'),
    spanId: readId(link.spanId, 'the spanId of a link'),
    attributes: readOwnAttributes(link, 'the attributes of a link', ration),
  });
}

/** What an event or link left out counts for its span. */
export function readOwnAttributes(
  owner: { readonly [key: string]: unknown },
  name: string,
  ration: Ration,
): AttributeList {
  ration.leaveOut(readCount(owner.droppedAttributesCount, 'droppedAttributesCount'));
  return readAttributes(owner.attributes, name, ration);
}
