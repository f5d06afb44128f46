import type { Json } from '../json.ts';
import { indexOf } from './index-of.ts';
import { isList } from './json-kinds.ts';
import { parsePointer } from './parse-pointer.ts';
import type { Patch, PatchOperation } from './patch.ts';
import { PatchMismatch } from './patch-mismatch.ts';

type OpenMembers = { [key: string]: Json };
type Open = Json[] | OpenMembers;
/** A container of the new state and the key in it; null is the state itself. */
type Slot = { readonly inside: Open; readonly key: string; readonly path: string } | null;

/**
 * Applies operations one after another. Only what lies on their way is copied, once a patch: all
 * else is shared with the state before. Each operation tells what would undo it.
 */
export class StateEdit {
  #state: Json;
  /** Copies made here, which nobody else has seen and which may be written to. */
  readonly #own = new Set<object>();

  constructor(state: Json) {
    this.#state = state;
  }

  finish(): Json {
    for (const copy of this.#own) Object.freeze(copy);
    this.#own.clear();
    return this.#state;
  }

  apply(operation: PatchOperation): Patch {
    const { path } = operation;
    if (operation.op === 'move') return this.#move(operation.from, path);
    const slot = this.#open(path);
    if (operation.op === 'add') return this.#add(slot, operation.value);
    if (operation.op === 'remove') {
      if (slot === null) throw new PatchMismatch(path, 'the whole state cannot be removed');
      return [{ op: 'add', path, value: take(slot) }];
    }
    return [{ op: 'replace', path, value: this.#replace(slot, operation.value) }];
  }

  #add(slot: Slot, value: Json): Patch {
    if (slot === null) return [{ op: 'replace', path: '', value: this.#replace(slot, value) }];
    const { inside, key, path } = slot;
    if (Array.isArray(inside)) {
      const index = key === '-' ? inside.length : indexOf(key);
      if (index < 0 || index > inside.length) {
        throw new PatchMismatch(path, `the array has ${inside.length} items`);
      }
      inside.splice(index, 0, value);
      const end = path.length - key.length;
      return [{ op: 'remove', path: `${path.slice(0, end)}${index}` }];
    }
    const before = Object.hasOwn(inside, key) ? inside[key] : undefined;
    setMember(inside, key, value);
    return before === undefined
      ? [{ op: 'remove', path }]
      : [{ op: 'replace', path, value: before }];
  }

  #replace(slot: Slot, value: Json): Json {
    if (slot === null) {
      const before = this.#state;
      this.#state = value;
      return before;
    }
    const before = look(slot);
    if (Array.isArray(slot.inside)) slot.inside[indexOf(slot.key)] = value;
    else setMember(slot.inside, slot.key, value);
    return before;
  }

  #move(from: string, path: string): Patch {
    if (path === from) {
      const slot = this.#open(path);
      if (slot !== null) look(slot);
      return [];
    }
    if (path.startsWith(`${from}/`)) throw new PatchMismatch(path, 'nothing moves into itself');
    if (path === '' || from.startsWith(`${path}/`)) return this.#moveUp(from, path);
    const source = this.#open(from);
    if (source === null) throw new PatchMismatch(from, 'nothing moves into itself');
    const value = take(source);
    const [undo] = this.#add(this.#open(path), value);
    if (undo === undefined) return [];
    const back: PatchOperation = { op: 'move', from: undo.path, path: from };
    return undo.op === 'replace' ? [back, { op: 'add', path, value: undo.value }] : [back];
  }

  #moveUp(from: string, path: string): Patch {
    const source = this.#open(from);
    if (source === null) return [];
    const part = look(source);
    // What is replaced holds the part too, and must not see it written to.
    this.finish();
    return [{ op: 'replace', path, value: this.#replace(this.#open(path), part) }];
  }

  /** The container that a path ends in, opened for writing with all on the way to it. */
  #open(path: string): Slot {
    const keys = parsePointer(path);
    const last = keys.pop();
    if (last === undefined) return null;
    let inside = this.#writable(this.#state, path);
    this.#state = inside;
    for (const key of keys) {
      const part = this.#writable(look({ inside, key, path }), path);
      if (Array.isArray(inside)) inside[indexOf(key)] = part;
      else setMember(inside, key, part);
      inside = part;
    }
    return { inside, key: last, path };
  }

  #writable(part: Json, path: string): Open {
    if (typeof part !== 'object' || part === null) {
      throw new PatchMismatch(path, 'it leads through what is neither an object nor an array');
    }
    if (this.#own.has(part)) return asOwn(part);
    const copy = isList(part) ? part.slice() : { ...part };
    this.#own.add(copy);
    return copy;
  }
}

function look({ inside, key, path }: NonNullable<Slot>): Json {
  const there = Array.isArray(inside)
    ? inside[indexOf(key)]
    : Object.hasOwn(inside, key)
      ? inside[key]
      : undefined;
  if (there === undefined) throw new PatchMismatch(path, 'nothing stands there');
  return there;
}

function take(slot: NonNullable<Slot>): Json {
  const there = look(slot);
  if (Array.isArray(slot.inside)) slot.inside.splice(indexOf(slot.key), 1);
  else delete slot.inside[slot.key];
  return there;
}

function setMember(members: OpenMembers, key: string, value: Json): void {
  if (key !== '__proto__') {
    members[key] = value;
    return;
  }
  Object.defineProperty(members, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** Our own copies are not frozen before the edit is finished. */
function asOwn(copy: object): Open {
  return copy as Open;
}
