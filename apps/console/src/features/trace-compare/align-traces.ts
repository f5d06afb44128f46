import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { pairSiblings } from './pair-siblings.ts';
import { keyOf } from './span-key.ts';

/** A span of both traces, or of one alone: nodes of their trees. */
export type AlignedSpan = {
  readonly depth: number;
  readonly before: number | null;
  readonly after: number | null;
};

/** A trace, and the span of it that is the same thing in both: the one that wrote the event. */
export type Side = { readonly tree: TraceTree; readonly spanId: string | null };

/**
 * Two traces, span by span, by their paths: what is above and beside a span says which one it is.
 * Traces that begin differently, one with a click and one without, meet as far above the span that
 * wrote the event as they are alike. Every span of both is told once.
 */
export function alignTraces(before: Side, after: Side): readonly AlignedSpan[] {
  const [ones, others] = [before.tree, after.tree];
  const childrenOfOnes = listChildren(ones);
  const childrenOfOthers = listChildren(others);
  const met = meet(before, after);
  const rows: AlignedSpan[] = [];
  const stack: AlignedSpan[] = [];
  if (met === null) follow(childrenOfOnes.at(-1) ?? [], childrenOfOthers.at(-1) ?? [], 0);
  else {
    for (const node of outside(ones, met.before)) rows.push(alone(ones, node, 'before'));
    for (const node of outside(others, met.after)) rows.push(alone(others, node, 'after'));
    const depth = Math.max(ones.depth[met.before] ?? 0, others.depth[met.after] ?? 0);
    stack.push({ ...met, depth });
  }
  for (let row = stack.pop(); row !== undefined; row = stack.pop()) {
    rows.push(row);
    const below = (node: number | null, children: readonly (readonly number[])[]) =>
      node === null ? [] : (children[node] ?? []);
    follow(below(row.before, childrenOfOnes), below(row.after, childrenOfOthers), row.depth + 1);
  }
  return rows;

  function follow(left: readonly number[], right: readonly number[], depth: number): void {
    const pairs = pairSiblings({ tree: ones, nodes: left }, { tree: others, nodes: right });
    for (const pair of pairs.toReversed()) stack.push({ ...pair, depth });
  }
}

/** By node what is right below it, and last the roots. */
function listChildren({ order, parent, count }: TraceTree): number[][] {
  const children = Array.from({ length: count + 1 }, (): number[] => []);
  for (const node of order) {
    const up = parent[node] ?? -1;
    children[up < 0 ? count : up]?.push(node);
  }
  return children;
}

/** The highest two that are alike, going up from the span that wrote the event. */
function meet(before: Side, after: Side) {
  let one = find(before);
  let other = find(after);
  let met: { before: number; after: number } | null = null;
  while (one >= 0 && other >= 0 && keyOf(before.tree, one) === keyOf(after.tree, other)) {
    met = { before: one, after: other };
    one = before.tree.parent[one] ?? -1;
    other = after.tree.parent[other] ?? -1;
  }
  // Both are roots: then there is nothing above, and other roots may be alike too.
  return one < 0 && other < 0 ? null : met;
}

function find({ tree, spanId }: Side): number {
  return spanId === null ? -1 : tree.trace.columns.spanId.indexOf(spanId);
}

function outside({ order, place, after }: TraceTree, node: number): readonly number[] {
  const at = place[node] ?? 0;
  return [...order.subarray(0, at), ...order.subarray(after[at] ?? 0)];
}

function alone({ depth }: TraceTree, node: number, side: 'before' | 'after'): AlignedSpan {
  return { before: null, after: null, [side]: node, depth: depth[node] ?? 0 };
}
