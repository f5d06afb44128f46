import { readNode, type TraceNode } from '../../shared/trace/read-node.ts';
import { spanMarks } from '../../shared/trace/span-marks.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';

export type PlacedNode = TraceNode & { readonly depth: number };

/** The plan of a statement: the nodes that were placed under its span. */
export function listPlan(tree: TraceTree, node: number): readonly PlacedNode[] {
  const at = tree.place[node] ?? 0;
  const nodes: PlacedNode[] = [];
  const base = (tree.depth[node] ?? 0) + 1;
  for (let place = at + 1; place < (tree.after[at] ?? 0); place++) {
    const below = readNode(tree, tree.order[place] ?? 0);
    if ((below.marks & spanMarks.placed) === 0) continue;
    nodes.push({ ...below, depth: (tree.depth[below.node] ?? base) - base });
  }
  return nodes;
}
