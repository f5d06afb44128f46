import type { Attributes, AttributeValue } from '../spans/span.ts';

/** The attributes that `writeAttributes` wrote. */
export function readAttributes(text: string): Attributes {
  return toAttributes(parseExactly(text));
}

/** The same of what was parsed already. */
export function toAttributes(parsed: unknown): Attributes {
  return toPairs(parsed).map(([key, value]) => [key, toValue(value)]);
}

const wholeNumber = /^-?\d+$/;

/** JSON with whole numbers beyond 2^53 as bigints. */
export function parseExactly(text: string): unknown {
  return JSON.parse(
    text,
    reviver((source, value) =>
      typeof value === 'number' && !Number.isSafeInteger(value) && wholeNumber.test(source)
        ? BigInt(source)
        : value,
    ),
  );
}

/** Node hands a reviver the text a value was read from; the types do not know it yet. */
function reviver(
  revive: (source: string, value: unknown) => unknown,
): (key: string, value: unknown) => unknown {
  const withSource = (_: string, value: unknown, context: { readonly source?: string }): unknown =>
    context.source === undefined ? value : revive(context.source, value);
  return withSource as (key: string, value: unknown) => unknown;
}

/** Promises pairs: the text is one that `writeAttributes` wrote. */
function toPairs(value: unknown): readonly (readonly [string, unknown])[] {
  return value as readonly (readonly [string, unknown])[];
}

function toValue(value: unknown): AttributeValue {
  if (Array.isArray(value)) return value.map(toValue);
  if (typeof value === 'object' && value !== null)
    return { members: Object.entries(value).map(([key, member]) => [key, toValue(member)]) };
  return value as AttributeValue; // JSON and bigints: nothing else is left
}
