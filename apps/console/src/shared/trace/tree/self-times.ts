import type { TraceTree } from './trace-tree.ts';

/** By node: how much of its time nothing below it was at work, in nanoseconds. */
export function selfTimes({ order, parent, start, end, count }: TraceTree): Float64Array {
  const own = new Float64Array(count);
  const coveredTo = new Float64Array(count);
  for (let node = 0; node < count; node++) {
    own[node] = (end[node] ?? 0) - (start[node] ?? 0);
    coveredTo[node] = start[node] ?? 0;
  }
  // Siblings come by their start: what a parent’s time is covered by only grows.
  for (const node of order) {
    const up = parent[node] ?? -1;
    if (up < 0) continue;
    const from = Math.max(start[node] ?? 0, coveredTo[up] ?? 0);
    const to = Math.min(end[node] ?? 0, end[up] ?? 0);
    if (to <= from) continue;
    own[up] = (own[up] ?? 0) - (to - from);
    coveredTo[up] = to;
  }
  return own;
}
