/** Why a value is not JSON, and where in it. */
export type Flaw = { readonly path: string; readonly reason: string };

/**
 * A state must be JSON, or a snapshot of it would not be the state, and it must not change
 * afterwards, or every version that shares a part of it would change too. So each new part is
 * checked and frozen, and the walk stops at what the previous, settled state holds at the same
 * place and at parts it remembers: it costs what changed.
 * Keys that JSON does not see (symbols, non-enumerable ones) are not looked at.
 */
export function settleState(state: unknown, previous?: unknown): Flaw | null {
  return settlePart(state, previous, 0);
}

/** Lets a settled state be the beginning of another fold without being walked again. */
export function rememberSettled(state: unknown): void {
  if (isContainer(state)) remembered.add(state);
}

export function isRemembered(state: unknown): boolean {
  return isContainer(state) && remembered.has(state);
}

/** Also ends the walk through a circle. */
const maxDepth = 1000;

// Being frozen is not enough to be trusted: anybody can freeze an object that holds a Date.
// Parts are remembered only when they are found frozen at a new place, not when they are made:
// adding to a registry is dear, and most parts never move.
const remembered = new WeakSet<object>();

function settlePart(part: unknown, previous: unknown, depth: number): Flaw | null {
  if (!isContainer(part)) return findLeafFlaw(part);
  if (part === previous) return null;
  const wasFrozen = Object.isFrozen(part);
  if (wasFrozen && remembered.has(part)) return null;
  if (depth > maxDepth) {
    return { path: '', reason: `nested deeper than ${maxDepth} levels, or in a circle` };
  }
  const before = isContainer(previous) ? keyed(previous) : nothingBefore;
  const flaw = Array.isArray(part)
    ? settleItems(part, before, depth)
    : settleMembers(part, before, depth);
  if (flaw !== null) return flaw;
  if (wasFrozen) remembered.add(part);
  else Object.freeze(part);
  return null;
}

type Keyed = Readonly<Record<PropertyKey, unknown>>;

const nothingBefore: Keyed = {};

function settleItems(items: readonly unknown[], before: Keyed, depth: number): Flaw | null {
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const flaw = isContainer(item)
      ? settlePart(item, before[index], depth + 1)
      : findLeafFlaw(item);
    if (flaw !== null) return inside(index, flaw);
  }
  return null;
}

function settleMembers(container: object, before: Keyed, depth: number): Flaw | null {
  const prototype: unknown = Object.getPrototypeOf(container);
  const isPlain = prototype === Object.prototype || prototype === null;
  if (!isPlain || container === Object.prototype) {
    return { path: '', reason: `${nameOf(container)} instead of a plain object` };
  }
  const members = keyed(container);
  for (const key of Object.keys(container)) {
    const member = members[key];
    const flaw = isContainer(member)
      ? settlePart(member, before[key], depth + 1)
      : findLeafFlaw(member);
    if (flaw !== null) return inside(key, flaw);
  }
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
  // A path through a circle names its last steps; the rest says nothing more.
  if (flaw.path.length > 200) return flaw;
  const step = String(key).replaceAll('~', '~0').replaceAll('/', '~1');
  return { path: `/${step}${flaw.path}`, reason: flaw.reason };
}

function nameOf(value: object): string {
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name !== '' ? name : 'an object with a prototype';
}

/** Any object may be read by its keys; what comes out is unknown. */
function keyed(value: object): Keyed {
  return value as Keyed;
}
