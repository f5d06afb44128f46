import type { AttributeValue } from '../../spans/span.ts';
import type { AttributeList, Ration } from '../intake/ration.ts';
import { SpanRefused } from '../intake/span-refused.ts';
import {
  isGiven,
  isObject,
  readList,
  readObject,
  readText,
  readWhole,
  show,
} from './json-fields.ts';

export function readAttributes(value: unknown, name: string, ration: Ration): AttributeList {
  const attributes: AttributeList = [];
  for (const one of readList(value, name)) {
    if (attributes.length < ration.limits.attributes && ration.takeValue()) {
      readKeyValue(one, ration, attributes, ration.limits.depth);
    } else {
      ration.leaveOut();
    }
  }
  return attributes;
}

function readKeyValue(one: unknown, ration: Ration, into: AttributeList, depth: number): void {
  const { key, value } = readObject(one, 'an attribute');
  const name = readText(key, 'the key of an attribute');
  ration.add(into, name, readValue(value, name, ration, depth));
}

/** AnyValue. Undefined when it is nested too deep. */
function readValue(
  given: unknown,
  key: string,
  ration: Ration,
  depth: number,
): AttributeValue | undefined {
  if (!isGiven(given)) return null;
  // Its name costs something: it is made only for a complaint.
  const any = isObject(given) ? given : readObject(given, `the value of ${show(key)}`);
  const { stringValue, boolValue, intValue, doubleValue, bytesValue } = any;
  if (isGiven(stringValue)) return ration.cutValue(readText(stringValue, 'stringValue'));
  if (isGiven(intValue)) return readInt64(intValue);
  if (isGiven(boolValue)) return readBool(boolValue);
  if (isGiven(doubleValue)) return readDouble(doubleValue);
  if (isGiven(bytesValue)) return readBase64(readText(bytesValue, 'bytesValue'), ration);
  const { arrayValue, kvlistValue } = any;
  if (isGiven(arrayValue)) {
    const { values } = readObject(arrayValue, 'arrayValue');
    const list = readList(values, 'arrayValue.values');
    return depth === 0 ? undefined : readValues(list, key, ration, depth - 1);
  }
  if (!isGiven(kvlistValue)) return null;
  const { values } = readObject(kvlistValue, 'kvlistValue');
  const list = readList(values, 'kvlistValue.values');
  return depth === 0 ? undefined : { members: readMembers(list, ration, depth - 1) };
}

function readValues(
  list: readonly unknown[],
  key: string,
  ration: Ration,
  depth: number,
): AttributeValue[] {
  const values: AttributeValue[] = [];
  for (const one of list) {
    if (ration.takeValue()) {
      const value = readValue(one, key, ration, depth);
      if (value === undefined) ration.leaveOut();
      values.push(value ?? null);
    } else {
      ration.leaveOut();
    }
  }
  return values;
}

function readMembers(list: readonly unknown[], ration: Ration, depth: number): AttributeList {
  const members: AttributeList = [];
  for (const one of list) {
    if (ration.takeValue()) readKeyValue(one, ration, members, depth);
    else ration.leaveOut();
  }
  return members;
}

function readInt64(value: unknown): number | bigint {
  const whole = readWhole(value, 'intValue');
  if (BigInt.asIntN(64, whole) !== whole) {
    throw new SpanRefused(`intValue must have at most 64 bits, not ${whole}`);
  }
  const number = Number(whole);
  return Number.isSafeInteger(number) ? number : whole;
}

function readBool(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new SpanRefused(`boolValue must be true or false, not ${show(value)}`);
}

function readDouble(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && value.trim() !== '') {
    const number = Number(value);
    if (!Number.isNaN(number) || value === 'NaN') return number;
  }
  throw new SpanRefused(`doubleValue must be a number, not ${show(value)}`);
}

function readBase64(text: string, ration: Ration): string {
  if (!/^[\w+/-]*={0,2}$/.test(text)) {
    throw new SpanRefused(`bytesValue must be base64, not ${show(text)}`);
  }
  const bytes = Buffer.from(text, 'base64');
  const { valueLength } = ration.limits;
  if (bytes.length > valueLength) ration.leaveOut();
  return bytes.toString('base64', 0, valueLength);
}
