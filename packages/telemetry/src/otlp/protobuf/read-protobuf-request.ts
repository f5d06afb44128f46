import { cleanText } from '../intake/clean-text.ts';
import { finishSpan } from '../intake/finish-span.ts';
import { type AttributeList, Ration } from '../intake/ration.ts';
import { nameOrigin, type SpanOrigin, type SpanResource } from '../intake/span-origin.ts';
import type { TraceLimits } from '../intake/trace-limits.ts';
import type { TraceRequest } from '../intake/trace-request.ts';
import { readAttribute } from './read-attributes.ts';
import { readSpan } from './read-span.ts';
import { WireReader, wireTypes } from './wire-reader.ts';

const { bytes } = wireTypes;

/** Where the spans of a request stand: three numbers each (start, end, origin), not objects. */
type Places = { readonly spans: number[]; readonly origins: SpanOrigin[]; count: number };

/** ExportTraceServiceRequest. Throws MalformedRequest when its frame cannot be read. */
export function readProtobufRequest(body: Uint8Array, limits: TraceLimits): TraceRequest {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const ration = new Ration(limits);
  const places: Places = { spans: [], origins: [], count: 0 };
  const reader = new WireReader(buffer);
  while (!reader.isDone) {
    if (reader.readField() === 1 && reader.wireType === bytes) {
      placeResourceSpans(reader, ration, places);
    } else {
      reader.skip();
    }
  }
  const { spans, origins, count } = places;
  return {
    count,
    readSpan: (index) => {
      const [start = 0, end = 0, origin = 0] = spans.slice(index * 3, index * 3 + 3);
      const from = origins[origin];
      if (from === undefined) throw new RangeError(`there is no span ${index}`);
      ration.settle();
      return finishSpan(readSpan(new WireReader(buffer, start, end), ration), from, ration);
    },
  };
}

/** The resource may stand after its spans, so it is looked for first. */
function placeResourceSpans(reader: WireReader, ration: Ration, places: Places): void {
  let resource: SpanResource = { resource: [], dropped: 0 };
  const scopes: number[] = [];
  const outer = reader.enter();
  while (!reader.isDone) {
    const field = reader.readField();
    if (field === 1 && reader.wireType === bytes) {
      resource = readResource(reader, ration);
    } else {
      if (field === 2 && reader.wireType === bytes) scopes.push(reader.at);
      reader.skip();
    }
  }
  for (const scope of scopes) {
    reader.at = scope;
    placeScopeSpans(reader, resource, ration, places);
  }
  reader.leave(outer);
}

function placeScopeSpans(
  reader: WireReader,
  resource: SpanResource,
  ration: Ration,
  places: Places,
): void {
  let scope = '';
  const { spans, origins } = places;
  const outer = reader.enter();
  while (!reader.isDone) {
    const field = reader.readField();
    if (field === 1 && reader.wireType === bytes) {
      scope = readScopeName(reader, ration);
    } else if (field === 2 && reader.wireType === bytes) {
      const inner = reader.enter();
      const start = reader.at;
      reader.leave(inner);
      places.count += 1;
      if (places.count <= ration.limits.spans) spans.push(start, reader.at, origins.length);
    } else {
      reader.skip();
    }
  }
  reader.leave(outer);
  if (spans.at(-1) === origins.length) origins.push(nameOrigin(resource, scope));
}

function readResource(reader: WireReader, ration: Ration): SpanResource {
  const resource: AttributeList = [];
  let dropped = 0;
  ration.settle();
  const outer = reader.enter();
  while (!reader.isDone) {
    const field = reader.readField();
    if (field === 1 && reader.wireType === bytes) readAttribute(reader, ration, resource);
    else if (field === 2 && reader.wireType === wireTypes.varint) dropped += reader.readNumber();
    else reader.skip();
  }
  reader.leave(outer);
  return { resource, dropped: dropped + ration.settle() };
}

function readScopeName(reader: WireReader, { limits }: Ration): string {
  let name = '';
  const outer = reader.enter();
  while (!reader.isDone) {
    const field = reader.readField();
    if (field === 1 && reader.wireType === bytes) name = reader.readText(limits.nameLength);
    else reader.skip();
  }
  reader.leave(outer);
  return cleanText(name, limits.nameLength);
}
