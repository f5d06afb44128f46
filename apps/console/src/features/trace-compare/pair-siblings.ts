import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { isPlanNode, keyOf } from './span-key.ts';

type Siblings = { readonly tree: TraceTree; readonly nodes: readonly number[] };
type Pair = { readonly before: number | null; readonly after: number | null };

/**
 * Siblings of two traces: those alike are pairs, the first with the first. Plan nodes that became
 * others, an index scan now a scan of it all, are pairs by their order. In the order of both.
 */
export function pairSiblings(ones: Siblings, others: Siblings): readonly Pair[] {
  const partner = new Map<number, number>();
  const free = groupByKey(others);
  const left: number[] = [];
  for (const node of ones.nodes) {
    const match = free.get(keyOf(ones.tree, node))?.shift();
    if (match === undefined) left.push(node);
    else partner.set(node, match);
  }
  const taken = new Set(partner.values());
  const changed = others.nodes.filter((node) => !taken.has(node) && isPlanNode(others.tree, node));
  for (const node of left) {
    if (!isPlanNode(ones.tree, node)) continue;
    const match = changed.shift();
    if (match !== undefined) partner.set(node, match);
  }
  return merge(ones.nodes, others.nodes, partner);
}

function groupByKey({ tree, nodes }: Siblings): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const node of nodes) {
    const key = keyOf(tree, node);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return groups;
}

/** What the other alone has comes where it stands among its own. */
function merge(
  ones: readonly number[],
  others: readonly number[],
  partner: ReadonlyMap<number, number>,
): readonly Pair[] {
  const paired = new Set(partner.values());
  const pairs: Pair[] = [];
  let next = 0;
  const takeAlone = (until: number | undefined) => {
    for (; next < others.length && others[next] !== until; next++) {
      const node = others[next];
      if (node !== undefined && !paired.has(node)) pairs.push({ before: null, after: node });
    }
  };
  const placeOf = new Map(others.map((node, index) => [node, index]));
  for (const node of ones) {
    const match = partner.get(node);
    if (match !== undefined && (placeOf.get(match) ?? 0) >= next) takeAlone(match);
    pairs.push({ before: node, after: match ?? null });
  }
  takeAlone(undefined);
  return pairs;
}
