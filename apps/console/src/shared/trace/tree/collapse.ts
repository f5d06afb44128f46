import { hasChildren } from './list-rows.ts';
import type { TraceTree } from './trace-tree.ts';

type Collapsed = ReadonlySet<number>;

export function toggleCollapsed(collapsed: Collapsed, node: number): Collapsed {
  const next = new Set(collapsed);
  if (!next.delete(node)) next.add(node);
  return next;
}

export function collapseAll(tree: TraceTree): Collapsed {
  const next = new Set<number>();
  for (let node = 0; node < tree.count; node++) if (hasChildren(tree, node)) next.add(node);
  return next;
}

/** One level less is seen: of what is open, the deepest is closed. */
export function collapseOne(tree: TraceTree, collapsed: Collapsed): Collapsed {
  const next = new Set(collapsed);
  let deepest = -1;
  let found: number[] = [];
  eachSeen(tree, collapsed, (node) => {
    const depth = tree.depth[node] ?? 0;
    if (collapsed.has(node) || !hasChildren(tree, node) || depth < deepest) return;
    if (depth > deepest) found = [];
    deepest = depth;
    found.push(node);
  });
  for (const node of found) next.add(node);
  return next;
}

/** One level more is seen: of what is closed, the shallowest is opened. */
export function expandOne(tree: TraceTree, collapsed: Collapsed): Collapsed {
  const next = new Set(collapsed);
  let shallowest = Number.POSITIVE_INFINITY;
  let found: number[] = [];
  eachSeen(tree, collapsed, (node) => {
    const depth = tree.depth[node] ?? 0;
    if (!collapsed.has(node) || depth > shallowest) return;
    if (depth < shallowest) found = [];
    shallowest = depth;
    found.push(node);
  });
  for (const node of found) next.delete(node);
  return next;
}

/** Opened as far as it takes to see a node. */
export function reveal(tree: TraceTree, collapsed: Collapsed, node: number): Collapsed {
  const next = new Set(collapsed);
  for (let up = tree.parent[node] ?? -1; up >= 0; up = tree.parent[up] ?? -1) next.delete(up);
  return next.size === collapsed.size ? collapsed : next;
}

function eachSeen(tree: TraceTree, collapsed: Collapsed, see: (node: number) => void): void {
  let place = 0;
  while (place < tree.count) {
    const node = tree.order[place] ?? 0;
    see(node);
    place = collapsed.has(node) ? (tree.after[place] ?? tree.count) : place + 1;
  }
}
