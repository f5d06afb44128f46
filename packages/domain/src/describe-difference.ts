import { toPointer } from './to-pointer.ts';

/** Every path at which two JSON values differ, one line each. Nothing when they are equal. */
export function describeDifference(expected: unknown, actual: unknown): string[] {
  return compare(expected, actual, []);
}

/** As `describeDifference`, but only what `expected` mentions is looked at in objects. */
export function describeMissing(expected: unknown, actual: unknown): string[] {
  return compare(expected, actual, [], true);
}

function compare(
  expected: unknown,
  actual: unknown,
  steps: readonly string[],
  isPartial = false,
): string[] {
  if (Object.is(expected, actual)) return [];
  const isAlike = Array.isArray(expected) === Array.isArray(actual);
  if (!isObject(expected) || !isObject(actual) || !isAlike) {
    const where = steps.length === 0 ? '(all)' : toPointer(steps);
    return [`${where}: expected ${show(expected)}, got ${show(actual)}`];
  }
  const ignoresRest = isPartial && !Array.isArray(expected);
  const keys = new Set([...Object.keys(expected), ...(ignoresRest ? [] : Object.keys(actual))]);
  return [...keys].flatMap((key) =>
    compare(readOwn(expected, key), readOwn(actual, key), [...steps, key], isPartial),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function readOwn(value: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
