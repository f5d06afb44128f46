/** Why a value is not JSON, and where in it. */
export type Flaw = { readonly path: string; readonly reason: string };

/**
 * A state must be JSON, or a snapshot of it would not be the state, and it must not change
 * afterwards, or every version that shares a part of it would change too. So each new part is
 * checked and frozen once; the walk stops at parts settled before and costs what changed.
 * Keys that JSON does not see (symbols, non-enumerable ones) are not looked at.
 */
export function settleState(state: unknown): Flaw | null {
  if (!isContainer(state)) return findLeafFlaw(state);
  const flaw = settleParts(state, 0);
  // Not remembered: a fold knows its own state by identity, and remembering is the dear part.
  if (flaw === null) Object.freeze(state);
  return flaw;
}

/** Also ends the walk through a circle, which is never settled. */
const maxDepth = 1000;

// Being frozen is not enough to be trusted: anybody can freeze an object that holds a Date.
const settled = new WeakSet<object>();

function settleParts(container: object, depth: number): Flaw | null {
  if (depth > maxDepth) {
    return { path: '', reason: `nested deeper than ${maxDepth} levels, or in a circle` };
  }
  if (Array.isArray(container)) {
    for (let index = 0; index < container.length; index++) {
      const flaw = settlePart(container[index], depth);
      if (flaw !== null) return inside(index, flaw);
    }
    return null;
  }
  const prototype: unknown = Object.getPrototypeOf(container);
  if (prototype !== Object.prototype && prototype !== null) {
    return { path: '', reason: `${nameOf(container)} instead of a plain object` };
  }
  const parts = keyed(container);
  for (const key of Object.keys(container)) {
    const flaw = settlePart(parts[key], depth);
    if (flaw !== null) return inside(key, flaw);
  }
  return null;
}

function settlePart(part: unknown, depth: number): Flaw | null {
  if (!isContainer(part)) return findLeafFlaw(part);
  if (settled.has(part)) return null;
  const flaw = settleParts(part, depth + 1);
  if (flaw !== null) return flaw;
  settled.add(Object.freeze(part));
  return null;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function findLeafFlaw(value: unknown): Flaw | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? null : { path: '', reason: `${value} is not a JSON number` };
  }
  return { path: '', reason: `${typeof value} is not JSON` };
}

function inside(key: string | number, flaw: Flaw): Flaw {
  // A path through a circle names its first steps; the rest says nothing more.
  if (flaw.path.length > 200) return flaw;
  const step = String(key).replaceAll('~', '~0').replaceAll('/', '~1');
  return { path: `/${step}${flaw.path}`, reason: flaw.reason };
}

function nameOf(value: object): string {
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name !== '' ? name : 'an object with a prototype';
}

/** Any object may be read by its own keys; what comes out is unknown. */
function keyed(value: object): Readonly<Record<string, unknown>> {
  return value as Readonly<Record<string, unknown>>;
}
