import type { TraceTree } from './trace-tree.ts';

/** A part of the time in which all that follows waited for this node and nothing below it. */
export type PathPart = { readonly node: number; readonly from: number; readonly to: number };

type Step = {
  readonly node: number;
  /** Those below, the last to end first. */
  readonly children: readonly number[];
  next: number;
  readonly from: number;
  until: number;
};

/**
 * What the end of the longest root waited for, from its start to its end: from the end back, always
 * to the last thing that had ended by then. The parts follow each other and leave nothing out.
 */
export function findCriticalPath(tree: TraceTree): readonly PathPart[] {
  const { start, end } = tree;
  const root = longestRoot(tree);
  if (root === undefined) return [];
  const parts: PathPart[] = [];
  const steps: Step[] = [];
  const enter = (node: number, from: number, until: number) =>
    steps.push({ node, children: childrenByEnd(tree, node), next: 0, from, until });
  const tell = (node: number, from: number, to: number) => {
    if (to > from) parts.push({ node, from, to });
  };
  enter(root, start[root] ?? 0, end[root] ?? 0);
  for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
    const { node, from } = step;
    const child = step.children[step.next++];
    if (child === undefined) {
      tell(node, from, step.until);
      steps.pop();
      continue;
    }
    // A child that runs on counts up to where its parent ends.
    const childEnd = Math.min(end[child] ?? 0, end[node] ?? 0);
    const childStart = Math.max(start[child] ?? 0, from);
    if (childEnd > step.until || childEnd <= childStart) continue;
    tell(node, childEnd, step.until);
    step.until = childStart;
    enter(child, childStart, childEnd);
  }
  return parts.reverse();
}

function childrenByEnd({ order, after, place, end }: TraceTree, node: number): readonly number[] {
  const children: number[] = [];
  const at = place[node] ?? 0;
  for (let next = at + 1; next < (after[at] ?? 0); next = after[next] ?? next + 1) {
    children.push(order[next] ?? 0);
  }
  return children.sort((one, other) => (end[other] ?? 0) - (end[one] ?? 0));
}

function longestRoot({ order, after, start, end, count }: TraceTree): number | undefined {
  let longest: number | undefined;
  const lasts = (node: number) => (end[node] ?? 0) - (start[node] ?? 0);
  for (let place = 0; place < count; place = after[place] ?? count) {
    const root = order[place] ?? 0;
    if (longest === undefined || lasts(root) > lasts(longest)) longest = root;
  }
  return longest;
}
