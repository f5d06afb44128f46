import type { Attributes, AttributeValue } from '../spans/span.ts';

const MOST_DEEP = 64;

/** Pairs as JSON: their order stays, whole numbers are exact, any text is a key. */
export function writeAttributes(attributes: Attributes): string {
  const pairs = latest(attributes).map(
    ([key, value]) => `[${JSON.stringify(key)},${writeAttributeValue(value)}]`,
  );
  return `[${pairs.join(',')}]`;
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
  const byKey = new Map(attributes);
  return byKey.size === attributes.length ? attributes : [...byKey];
}
