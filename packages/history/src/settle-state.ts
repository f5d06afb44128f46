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
  const flaw = Array.isArray(part)
    ? settleItems(part, previous, depth)
    : settleMembers(part, previous, depth);
  if (flaw !== null) return flaw;
  if (wasFrozen) remembered.add(part);
  else Object.freeze(part);
  return null;
}

function settleItems(items: readonly unknown[], previous: unknown, depth: number): Flaw | null {
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (isSoundLeaf(item)) continue;
    const flaw = settlePart(item, memberOf(previous, index), depth + 1);
    if (flaw !== null) return inside(index, flaw);
  }
  return null;
}

function settleMembers(container: object, previous: unknown, depth: number): Flaw | null {
  const prototype: unknown = Object.getPrototypeOf(container);
  const isPlain = prototype === Object.prototype || prototype === null;
  if (!isPlain || container === Object.prototype) {
    return { path: '', reason: `${nameOf(container)} instead of a plain object` };
  }
  // Every event of every fold comes by here: this loop is the one that V8 reads members fastest in.
  for (const key in container) {
    const member = keyed(container)[key];
    if (isSoundLeaf(member) || !Object.hasOwn(container, key)) continue;
    const flaw = settlePart(member, memberOf(previous, key), depth + 1);
    if (flaw !== null) return inside(key, flaw);
  }
  return null;
}

function isSoundLeaf(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean' || value === null;
}

function memberOf(container: unknown, key: PropertyKey): unknown {
  return isContainer(container) ? keyed(container)[key] : undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function findLeafFlaw(value: unknown): Flaw | null {
  if (isSoundLeaf(value)) return null;
  const reason =
    typeof value === 'number' ? `${value} is not a JSON number` : `${typeof value} is not JSON`;
  return { path: '', reason };
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
function keyed(value: object): Readonly<Record<PropertyKey, unknown>> {
  return value as Readonly<Record<PropertyKey, unknown>>;
}
