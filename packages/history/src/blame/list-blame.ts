import type { Json } from '../json.ts';
import { escapePointer } from '../patch/escape-pointer.ts';
import { indexOf } from '../patch/index-of.ts';
import { isList, isMembers } from '../patch/json-kinds.ts';
import { parsePointer } from '../patch/parse-pointer.ts';
import { type Blame, blameAt } from './update-blame.ts';

/** A leaf of a state and the version that last set it. */
export type BlamedField = { readonly path: string; readonly value: Json; readonly version: number };

export type BlamedFields = {
  readonly fields: readonly BlamedField[];
  /** How many there are beyond the limit. */
  readonly more: number;
};

type Part = { readonly path: string; readonly value: Json; readonly blame: Blame };
type Gathered = { readonly fields: BlamedField[]; more: number };

/** The leaves at or below a path, in the order of the state; null when nothing is at the path. */
export function listBlame(
  state: Json,
  blame: Blame,
  { path, limit }: { readonly path: string; readonly limit: number },
): BlamedFields | null {
  const part = findPart({ path, value: state, blame }, parsePointer(path));
  if (part === null) return null;
  const gathered: Gathered = { fields: [], more: 0 };
  gather(gathered, part, limit);
  return gathered;
}

function findPart(whole: Part, keys: readonly string[]): Part | null {
  let { value, blame } = whole;
  for (const key of keys) {
    const index = isList(value) ? indexOf(key) : Object.keys(value ?? {}).indexOf(key);
    const inner = isList(value)
      ? value[index]
      : isMembers(value) && index >= 0
        ? value[key]
        : undefined;
    if (inner === undefined) return null;
    blame = blameAt(blame, index);
    value = inner;
  }
  return { path: whole.path, value, blame };
}

function gather(gathered: Gathered, { path, value, blame }: Part, limit: number): void {
  const { fields } = gathered;
  const hasRoom = (): boolean => fields.length < limit;
  if (isLeaf(value)) {
    // A leaf has one blame.
    if (hasRoom()) fields.push({ path, value, version: Number(blame) });
    else gathered.more += 1;
    return;
  }
  Object.entries(value).forEach(([key, inner], index) => {
    const innerPath = hasRoom() ? `${path}/${escapePointer(key)}` : '';
    gather(gathered, { path: innerPath, value: inner, blame: blameAt(blame, index) }, limit);
  });
}

/** An empty object or array has nothing in it that could be blamed in its place. */
function isLeaf(value: Json): value is Exclude<Json, object> {
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}
