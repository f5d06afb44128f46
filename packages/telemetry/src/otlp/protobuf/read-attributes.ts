import type { AttributeValue } from '../../spans/span.ts';
import type { AttributeList, Ration } from '../intake/ration.ts';
import { type WireReader, wireTypes } from './wire-reader.ts';

const { varint, fixed64, bytes } = wireTypes;

/** KeyValue: reads one, and adds it to the list if it fits. */
export function readAttribute(reader: WireReader, ration: Ration, into: AttributeList): void {
  if (into.length >= ration.limits.attributes || !ration.takeValue()) {
    reader.skip();
    ration.leaveOut();
    return;
  }
  readKeyValue(reader, ration, into, ration.limits.depth);
}

function readKeyValue(
  reader: WireReader,
  ration: Ration,
  into: AttributeList,
  depth: number,
): void {
  let key = '';
  let value: AttributeValue | undefined = null;
  const outer = reader.enter();
  while (!reader.isDone) {
    const field = reader.readField();
    if (field === 1 && reader.wireType === bytes)
      key = reader.readText(ration.limits.keyLength + 1);
    else if (field === 2 && reader.wireType === bytes) value = readValue(reader, ration, depth);
    else reader.skip();
  }
  reader.leave(outer);
  ration.add(into, key, value);
}

/** AnyValue. Undefined when it is nested too deep. */
function readValue(reader: WireReader, ration: Ration, depth: number): AttributeValue | undefined {
  let value: AttributeValue | undefined = null;
  const outer = reader.enter();
  while (!reader.isDone) {
    const field = reader.readField();
    const { wireType } = reader;
    if (field === 1 && wireType === bytes) {
      value = ration.cutValue(reader.readText(ration.limits.valueLength + 1));
    } else if (field === 2 && wireType === varint) {
      value = reader.readInt64() !== 0;
    } else if (field === 3 && wireType === varint) {
      value = reader.readInt64();
    } else if (field === 4 && wireType === fixed64) {
      value = reader.readDouble();
    } else if ((field === 5 || field === 6) && wireType === bytes) {
      if (depth === 0) {
        reader.skip();
        value = undefined;
      } else if (field === 5) {
        value = readList(reader, ration, depth - 1);
      } else {
        value = { members: readMembers(reader, ration, depth - 1) };
      }
    } else if (field === 7 && wireType === bytes) {
      value = readBase64(reader, ration);
    } else {
      reader.skip();
    }
  }
  reader.leave(outer);
  return value;
}

function readList(reader: WireReader, ration: Ration, depth: number): AttributeValue[] {
  const list: AttributeValue[] = [];
  const outer = reader.enter();
  while (!reader.isDone) {
    if (reader.readField() !== 1 || reader.wireType !== bytes) {
      reader.skip();
    } else if (ration.takeValue()) {
      const value = readValue(reader, ration, depth);
      if (value === undefined) ration.leaveOut();
      list.push(value ?? null);
    } else {
      reader.skip();
      ration.leaveOut();
    }
  }
  reader.leave(outer);
  return list;
}

function readMembers(reader: WireReader, ration: Ration, depth: number): AttributeList {
  const members: AttributeList = [];
  const outer = reader.enter();
  while (!reader.isDone) {
    if (reader.readField() !== 1 || reader.wireType !== bytes) {
      reader.skip();
    } else if (ration.takeValue()) {
      readKeyValue(reader, ration, members, depth);
    } else {
      reader.skip();
      ration.leaveOut();
    }
  }
  reader.leave(outer);
  return members;
}

function readBase64(reader: WireReader, ration: Ration): string {
  const value = reader.readBytes();
  const { valueLength } = ration.limits;
  if (value.length > valueLength) ration.leaveOut();
  return value.toString('base64', 0, valueLength);
}
