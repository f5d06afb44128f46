import type { Attributes, AttributeValue } from '../spans/span.ts';

const MOST_DEEP = 64;
const FEW = 16;
const MOST_KEYS = 1_000;
const LONGEST_KEY = 100;

const writtenKeys = new Map<string, string>();

/** Pairs as JSON: their order stays, whole numbers are exact, any text is a key. */
export function writeAttributes(attributes: Attributes): string {
  let pairs = '';
  for (const [key, value] of latest(attributes))
    pairs += `${pairs === '' ? '' : ','}[${writeKey(key)},${writeAttributeValue(value)}]`;
  return `[${pairs}]`;
}

/** A value as JSON. What JSON has no number for is told as text. */
export function writeAttributeValue(value: AttributeValue, depth = 0): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number')
    return Number.isFinite(value) ? JSON.stringify(value) : `"${value}"`;
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (depth === MOST_DEEP) return 'null';
  if ('members' in value) {
    const members = latest(value.members).map(
      ([key, member]) => `${JSON.stringify(key)}:${writeAttributeValue(member, depth + 1)}`,
    );
    return `{${members.join(',')}}`;
  }
  return `[${value.map((item) => writeAttributeValue(item, depth + 1)).join(',')}]`;
}

/** Of two with one key the later counts. */
function latest(attributes: Attributes): Attributes {
  if (attributes.length <= FEW && !hasTwice(attributes)) return attributes;
  const byKey = new Map(attributes);
  return byKey.size === attributes.length ? attributes : [...byKey];
}

/** Of so few, looking at each pair is faster than a map. */
function hasTwice(attributes: Attributes): boolean {
  for (let index = 1; index < attributes.length; index += 1)
    for (let before = 0; before < index; before += 1)
      if (attributes[index]?.[0] === attributes[before]?.[0]) return true;
  return false;
}

/** Every span has the same few dozen. */
function writeKey(key: string): string {
  const known = writtenKeys.get(key);
  if (known !== undefined) return known;
  const written = JSON.stringify(key);
  if (writtenKeys.size < MOST_KEYS && key.length < LONGEST_KEY) writtenKeys.set(key, written);
  return written;
}
