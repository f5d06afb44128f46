import type { Json } from '../json.ts';

/** The same value with nothing shared, as if its text had been parsed once more. */
export function copyJson(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(copyJson);
  const copy: { [key: string]: Json } = {};
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__') defineMember(copy, key, copyJson(member));
    else copy[key] = copyJson(member);
  }
  return copy;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** Assigning to `__proto__` would set the prototype. */
function defineMember(copy: object, key: string, value: Json): void {
  const open = { enumerable: true, writable: true, configurable: true };
  Object.defineProperty(copy, key, { ...open, value });
}
