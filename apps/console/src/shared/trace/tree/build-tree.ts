import type { Trace } from '../../api/schemas.ts';
import { failedStatus } from '../span-marks.ts';
import { alignClocks } from './align-clocks.ts';
import { resolveParents } from './resolve-parents.ts';
import type { TraceTree } from './trace-tree.ts';

/** The tree of a trace. It is never refused: what does not fit is shown as it is, and marked. */
export function buildTree(trace: Trace): TraceTree {
  const spans = trace.columns.spanId.length;
  const { parent, absent, cut } = resolveParents(trace);
  const clockShift = alignClocks(trace, parent);
  const times = readTimes(trace, parent, clockShift);
  const walk = walkTree(parent, times.start);
  const rolled = rollUp(trace, parent, walk.order, times.end);
  return {
    trace,
    spans,
    count: parent.length,
    parent,
    absent,
    cut,
    twins: findTwins(trace.columns.spanId),
    clockShift,
    ...times,
    ...walk,
    ...rolled,
  };
}

function readTimes({ columns }: Trace, parent: Int32Array, clockShift: Float64Array) {
  const spans = columns.spanId.length;
  const start = new Float64Array(parent.length).fill(Number.POSITIVE_INFINITY);
  const end = new Float64Array(parent.length).fill(Number.NEGATIVE_INFINITY);
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let node = 0; node < spans; node++) {
    const began = (columns.start[node] ?? 0) + (clockShift[columns.service[node] ?? 0] ?? 0);
    const ended = began + Math.max(0, columns.duration[node] ?? 0);
    start[node] = began;
    end[node] = ended;
    from = Math.min(from, began);
    to = Math.max(to, ended);
    const up = parent[node] ?? -1;
    // Of a parent that is not stored this much is known: it was there when its children began.
    if (up >= spans) {
      start[up] = Math.min(start[up] ?? began, began);
      end[up] = Math.max(end[up] ?? ended, ended);
    }
  }
  return spans === 0 ? { start, end, from: 0, to: 0 } : { start, end, from, to };
}

/** Reads the tree from the top: siblings by their start, what starts together as the trace tells it. */
function walkTree(parent: Int32Array, start: Float64Array) {
  const count = parent.length;
  const firstChild = new Int32Array(count).fill(-1);
  const nextSibling = new Int32Array(count).fill(-1);
  let firstRoot = -1;
  const byStart = sortByStart(start);
  for (let index = count - 1; index >= 0; index--) {
    const node = byStart[index] ?? 0;
    const up = parent[node] ?? -1;
    nextSibling[node] = up < 0 ? firstRoot : (firstChild[up] ?? -1);
    if (up < 0) firstRoot = node;
    else firstChild[up] = node;
  }
  const order = new Int32Array(count);
  const place = new Int32Array(count);
  const depth = new Int32Array(count);
  const after = new Int32Array(count);
  let next = 0;
  let node = firstRoot;
  while (node >= 0) {
    order[next] = node;
    place[node] = next++;
    const child = firstChild[node] ?? -1;
    if (child >= 0) {
      depth[child] = (depth[node] ?? 0) + 1;
      node = child;
      continue;
    }
    for (;;) {
      after[place[node] ?? 0] = next;
      const sibling = nextSibling[node] ?? -1;
      const up = parent[node] ?? -1;
      if (sibling >= 0) {
        depth[sibling] = depth[node] ?? 0;
        node = sibling;
        break;
      }
      node = up;
      if (up < 0) break;
    }
  }
  return { order, place, depth, after };
}

function sortByStart(start: Float64Array): Int32Array {
  const nodes = Int32Array.from(start, (_, node) => node);
  const isSorted = start.every((began, node) => node === 0 || began >= (start[node - 1] ?? 0));
  if (isSorted) return nodes;
  return nodes.sort((one, other) => (start[one] ?? 0) - (start[other] ?? 0) || one - other);
}

/** From the leaves up: each node is told of what is below it. */
function rollUp({ columns }: Trace, parent: Int32Array, order: Int32Array, end: Float64Array) {
  const errorsBelow = new Int32Array(order.length);
  const lastEnd = end.slice();
  for (let index = order.length - 1; index >= 0; index--) {
    const node = order[index] ?? 0;
    const up = parent[node] ?? -1;
    if (up < 0) continue;
    const own = columns.status[node] === failedStatus ? 1 : 0;
    errorsBelow[up] = (errorsBelow[up] ?? 0) + (errorsBelow[node] ?? 0) + own;
    lastEnd[up] = Math.max(lastEnd[up] ?? 0, lastEnd[node] ?? 0);
  }
  return { errorsBelow, lastEnd };
}

function findTwins(ids: readonly string[]): ReadonlySet<number> {
  const seen = new Map<string, number>();
  const twins = new Set<number>();
  for (const [node, id] of ids.entries()) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, node);
    else twins.add(first).add(node);
  }
  return twins;
}
