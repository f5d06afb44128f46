import type { Trace } from '../../api/schemas.ts';

type Parents = {
  /** By node; -1 is a root. */
  readonly parent: Int32Array;
  readonly absent: readonly string[];
  readonly cut: ReadonlySet<number>;
};

const root = -1;

/** Who is below whom. A parent that is not stored becomes a node of its own; a circle is cut. */
export function resolveParents({ columns, missingParents }: Trace): Parents {
  const spans = columns.spanId.length;
  const absent: string[] = [];
  const nodeOf = new Map<string, number>();
  const missing = new Map(missingParents.map(({ index, parentSpanId }) => [index, parentSpanId]));
  const told = new Int32Array(spans);
  for (let node = 0; node < spans; node++) {
    const parent = columns.parent[node] ?? root;
    const isSpan = Number.isInteger(parent) && parent >= 0 && parent < spans;
    if (isSpan) told[node] = parent;
    else if (parent === root) told[node] = root;
    else told[node] = nodeOfAbsent(missing.get(node) ?? '');
  }

  function nodeOfAbsent(id: string): number {
    const known = nodeOf.get(id);
    if (known !== undefined) return known;
    const node = spans + absent.length;
    absent.push(id);
    nodeOf.set(id, node);
    return node;
  }

  const parent = new Int32Array(spans + absent.length).fill(root);
  parent.set(told);
  return { parent, absent, cut: cutCircles(parent) };
}

/** Walks up from each node once. Who meets its own walk is in a circle, which opens at its first span. */
function cutCircles(parent: Int32Array): ReadonlySet<number> {
  const cut = new Set<number>();
  const walkOf = new Int32Array(parent.length);
  for (let from = 0; from < parent.length; from++) {
    const walk = from + 1;
    let node = from;
    while (node >= 0 && walkOf[node] === 0) {
      walkOf[node] = walk;
      node = parent[node] ?? root;
    }
    if (node < 0 || walkOf[node] !== walk) continue;
    let first = node;
    for (let next = parent[node] ?? root; next !== node; next = parent[next] ?? root) {
      first = Math.min(first, next);
    }
    parent[first] = root;
    cut.add(first);
  }
  return cut;
}
