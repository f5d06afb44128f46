import type { Json } from '@hindsight/history';
import { below } from '../../shared/format/pointer.ts';

/** The paths of the values in a state that hold no others, not more than asked for. */
export function listLeaves(state: Json, most: number): readonly string[] {
  const leaves: string[] = [];
  const walk = (part: Json, path: string): void => {
    if (leaves.length >= most) return;
    const entries = typeof part === 'object' && part !== null ? Object.entries(part) : [];
    if (entries.length === 0 && path !== '') leaves.push(path);
    for (const [key, value] of entries) {
      if (leaves.length >= most) return;
      walk(value, below(path, key));
    }
  };
  walk(state, '');
  return leaves;
}
