import type { TraceTree } from './trace-tree.ts';

/**
 * Where the nodes of a tree are in one built later of the same trace. Spans that came meanwhile
 * stand between the others, so numbers are others; ids are not.
 */
export function carryOver(before: TraceTree, now: TraceTree): (node: number) => number | undefined {
  if (before === now) return (node) => node;
  const places = new Map<string, number>();
  for (let node = now.count - 1; node >= 0; node--) places.set(idOf(now, node), node);
  return (node) => places.get(idOf(before, node));
}

function idOf({ trace, spans, absent }: TraceTree, node: number): string {
  return (node < spans ? trace.columns.spanId[node] : absent[node - spans]) ?? '';
}
