import type { Change } from '@hindsight/history';
import { parentOf } from '../../shared/format/pointer.ts';

export type DiffRow =
  | { readonly kind: 'heading'; readonly path: string; readonly count: number }
  | { readonly kind: 'change'; readonly change: Change };

/** Changes under what they are part of, in the order in which that first comes. */
export function listDiffRows(changes: readonly Change[]): readonly DiffRow[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const parent = parentOf(change.path);
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [change]);
    else group.push(change);
  }
  return [...groups].flatMap(([path, group]) => [
    ...(path === '' ? [] : [{ kind: 'heading', path, count: group.length } as const]),
    ...group.map((change) => ({ kind: 'change', change }) as const),
  ]);
}
