import { spanMarks } from '../span-marks.ts';
import type { TraceTree } from './trace-tree.ts';

/**
 * The spans below which only a plan is: they are closed until somebody wants to see it, for a plan
 * has more nodes than all the rest. Those of `known` were there before, and are left as they are.
 */
export function closePlans(tree: TraceTree, known?: TraceTree): readonly number[] {
  const before =
    known === undefined ? new Set<string>() : new Set(ownersOf(known).map(([, id]) => id));
  return ownersOf(tree).flatMap(([node, id]) => (before.has(id) ? [] : [node]));
}

function ownersOf({ trace, parent, spans }: TraceTree): readonly (readonly [number, string])[] {
  const { marks, spanId } = trace.columns;
  const owners = new Map<number, string>();
  for (let node = 0; node < spans; node++) {
    if (((marks[node] ?? 0) & spanMarks.placed) === 0) continue;
    const up = parent[node] ?? -1;
    if (up < 0 || up >= spans || ((marks[up] ?? 0) & spanMarks.placed) !== 0) continue;
    owners.set(up, spanId[up] ?? '');
  }
  return [...owners];
}
