import { addEvent, addLink, hasRoomForEvent, hasRoomForLink } from '../intake/add-to-span.ts';
import { cleanText } from '../intake/clean-text.ts';
import type { AttributeList, Ration } from '../intake/ration.ts';
import { createSpanDraft, type SpanDraft } from '../intake/span-draft.ts';
import { readAttribute } from './read-attributes.ts';
import { type WireReader, wireTypes } from './wire-reader.ts';

const { varint, fixed64, bytes } = wireTypes;

/** Span: https://github.com/open-telemetry/opentelemetry-proto, trace/v1/trace.proto. */
export function readSpan(reader: WireReader, ration: Ration): SpanDraft {
  const draft = createSpanDraft();
  while (!reader.isDone) {
    const field = reader.readField();
    if (reader.wireType === bytes) readMessageField(reader, field, draft, ration);
    else if (reader.wireType === varint) readNumberField(reader, field, draft);
    else if (reader.wireType === fixed64 && field === 7) draft.startNs = reader.readFixed64();
    else if (reader.wireType === fixed64 && field === 8) draft.endNs = reader.readFixed64();
    else reader.skip();
  }
  return draft;
}

function readMessageField(
  reader: WireReader,
  field: number,
  draft: SpanDraft,
  ration: Ration,
): void {
  const { limits } = ration;
  if (field === 1) draft.traceId = reader.readHex();
  else if (field === 2) draft.spanId = reader.readHex();
  else if (field === 4) draft.parentSpanId = reader.readHex();
  else if (field === 5) draft.name = reader.readText(limits.nameLength);
  else if (field === 9) readAttribute(reader, ration, draft.attributes);
  else if (field === 11 && hasRoomForEvent(draft, ration)) readEvent(reader, draft, ration);
  else if (field === 13 && hasRoomForLink(draft, ration)) readLink(reader, draft, ration);
  else if (field === 15) readStatus(reader, draft, ration);
  else reader.skip();
}

function readNumberField(reader: WireReader, field: number, draft: SpanDraft): void {
  if (field === 6) draft.kind = reader.readNumber();
  else if (field === 10) draft.droppedAttributes += reader.readNumber();
  else if (field === 12) draft.droppedEvents += reader.readNumber();
  else if (field === 14) draft.droppedLinks += reader.readNumber();
  else reader.skip();
}

function readEvent(reader: WireReader, draft: SpanDraft, ration: Ration): void {
  let timeNs = 0n;
  let name = '';
  const attributes: AttributeList = [];
  const outer = reader.enter();
  while (!reader.isDone) {
    const field = reader.readField();
    if (field === 1 && reader.wireType === fixed64) {
      timeNs = reader.readFixed64();
    } else if (field === 2 && reader.wireType === bytes) {
      name = cleanText(reader.readText(ration.limits.nameLength), ration.limits.nameLength);
    } else if (field === 3 && reader.wireType === bytes) {
      readAttribute(reader, ration, attributes);
    } else if (field === 4 && reader.wireType === varint) {
      ration.leaveOut(reader.readNumber());
    } else {
      reader.skip();
    }
  }
  reader.leave(outer);
  addEvent(draft, { name, timeNs, attributes });
}

function readLink(reader: WireReader, draft: SpanDraft, ration: Ration): void {
  let traceId = '';
  let spanId = '';
  const attributes: AttributeList = [];
  const outer = reader.enter();
  while (!reader.isDone) {
    const field = reader.readField();
    if (field === 1 && reader.wireType === bytes) {
      traceId = reader.readHex();
    } else if (field === 2 && reader.wireType === bytes) {
      spanId = reader.readHex();
    } else if (field === 4 && reader.wireType === bytes) {
      readAttribute(reader, ration, attributes);
    } else if (field === 5 && reader.wireType === varint) {
      ration.leaveOut(reader.readNumber());
    } else {
      reader.skip();
    }
  }
  reader.leave(outer);
  addLink(draft, { traceId, spanId, attributes });
}

function readStatus(reader: WireReader, draft: SpanDraft, ration: Ration): void {
  const outer = reader.enter();
  while (!reader.isDone) {
    const field = reader.readField();
    if (field === 2 && reader.wireType === bytes) {
      draft.statusMessage = reader.readText(ration.limits.valueLength);
    } else if (field === 3 && reader.wireType === varint) {
      draft.status = reader.readNumber();
    } else {
      reader.skip();
    }
  }
  reader.leave(outer);
}
