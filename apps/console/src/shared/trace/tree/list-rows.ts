import type { TraceTree } from './trace-tree.ts';

/**
 * The nodes that are seen, from the top: those that are shown, without what is below a collapsed
 * one. Costs what is seen, and what is passed over only once.
 */
export function listRows(
  { order, after, count }: TraceTree,
  collapsed: ReadonlySet<number>,
  shown?: Uint8Array,
): Int32Array {
  const rows = new Int32Array(count);
  let length = 0;
  let place = 0;
  while (place < count) {
    const node = order[place] ?? 0;
    if (shown === undefined || shown[node] === 1) rows[length++] = node;
    place = collapsed.has(node) ? (after[place] ?? count) : place + 1;
  }
  return rows.subarray(0, length);
}

/** Whether anything is below a node. */
export function hasChildren({ after, place }: TraceTree, node: number): boolean {
  const at = place[node] ?? 0;
  return (after[at] ?? 0) > at + 1;
}
