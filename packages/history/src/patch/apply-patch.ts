import type { Json } from '../json.ts';
import type { Patch } from './patch.ts';
import { StateEdit } from './state-edit.ts';

/**
 * The state a patch leads to. Shares every part the patch does not touch; what it made is frozen.
 * Throws a `PatchMismatch` when the patch is not for this state.
 */
export function applyPatch(state: Json, patch: Patch): Json {
  if (patch.length === 0) return state;
  const edit = new StateEdit(state);
  for (const operation of patch) edit.apply(operation);
  return edit.finish();
}
