import type { Json } from '../json.ts';
import { escapePointer } from '../patch/escape-pointer.ts';
import { parsePointer } from '../patch/parse-pointer.ts';
import type { Patch, PatchOperation } from '../patch/patch.ts';

// The plain way to blame: every leaf carries its version, and patches are applied to that tree.

type Members = { readonly members: Map<string, Blamed>; readonly items?: never; own: number };
type Items = { readonly items: Blamed[]; readonly members?: never; own: number };
type Leaf = { readonly own: number; readonly items?: never; readonly members?: never };
type Blamed = Leaf | Members | Items;

/** The version of every leaf after patches 1, 2, 3 … */
export function blameByPatches(initial: Json, patches: readonly Patch[]): Record<string, number> {
  const root: Items = { items: [plant(initial, 0)], own: 0 };
  patches.forEach((patch, index) => {
    for (const operation of patch) apply(root, operation, index + 1);
  });
  const fields: [string, number][] = [];
  const list = (path: string, part: Blamed | undefined): void => {
    const inner = part ? innerOf(part) : [];
    if (part && inner.length === 0) fields.push([path, part.own]);
    for (const [key, one] of inner) list(`${path}/${escapePointer(key)}`, one);
  };
  list('', root.items[0]);
  return Object.fromEntries(fields);
}

function apply(root: Items, operation: PatchOperation, version: number): void {
  const { path } = operation;
  if (operation.op === 'move') {
    put(root, path, take(root, operation.from, version));
    return;
  }
  if (operation.op !== 'add') take(root, path, version);
  if (operation.op !== 'remove') put(root, path, plant(operation.value, version));
}

function take(root: Items, path: string, version: number): Blamed {
  const { inside, key } = find(root, path);
  const taken = inside.items ? inside.items.splice(Number(key), 1)[0] : inside.members.get(key);
  if (inside.members) inside.members.delete(key);
  if (!taken) throw new Error(`nothing stands at ${path}`);
  inside.own = version;
  return taken;
}

function put(root: Items, path: string, part: Blamed): void {
  const { inside, key } = find(root, path);
  if (inside.items) inside.items.splice(Number(key), 0, part);
  else inside.members.set(key, part);
}

function find(root: Items, path: string): { inside: Members | Items; key: string } {
  const keys = ['0', ...parsePointer(path)];
  const key = keys.pop() ?? '';
  let inside: Members | Items = root;
  for (const step of keys) {
    const next: Blamed | undefined = inside.items
      ? inside.items[Number(step)]
      : inside.members.get(step);
    if (!next || !(next.items || next.members)) throw new Error(`no way to ${path}`);
    inside = next;
  }
  return { inside, key };
}

function plant(value: Json, own: number): Blamed {
  if (typeof value !== 'object' || value === null) return { own };
  if (isList(value)) return { items: value.map((item) => plant(item, own)), own };
  const entries = Object.entries(value);
  return { members: new Map(entries.map(([key, inner]) => [key, plant(inner, own)])), own };
}

function innerOf(part: Blamed): (readonly [string, Blamed])[] {
  if (part.items) return part.items.map((item, index) => [String(index), item]);
  return part.members ? [...part.members] : [];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
