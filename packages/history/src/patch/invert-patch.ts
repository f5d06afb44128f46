import type { Json } from '../json.ts';
import type { Patch } from './patch.ts';
import { StateEdit } from './state-edit.ts';

/** The patch that leads back to the state `before`, from where the patch leads to. */
export function invertPatch(before: Json, patch: Patch): Patch {
  const edit = new StateEdit(before);
  const undone = patch.map((operation) => edit.apply(operation));
  edit.finish();
  return undone.reverse().flat();
}
