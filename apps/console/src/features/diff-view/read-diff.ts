import type { Change, Patch } from '@hindsight/history';
import type { components } from '../../shared/api/generated/api-types.ts';

export type Diff = {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
  readonly patch: Patch;
};

/** The contract’s `unknown` of a value is JSON that came as JSON; its patches are those of history. */
export function readDiff({ from, to, changes, patch }: components['schemas']['Diff']): Diff {
  return { from, to, changes: changes as readonly Change[], patch: patch as Patch };
}
