import { type Layer, layerOf, layers } from '../../shared/trace/layer.ts';
import { failedStatus } from '../../shared/trace/span-marks.ts';
import { selfTimes } from '../../shared/trace/tree/self-times.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';

export type PickedSpan = {
  readonly spanId: string;
  readonly name: string;
  readonly layer: Layer;
  /** How many of those above it were picked too. */
  readonly depth: number;
  readonly startNs: number;
  readonly durationNs: number;
  readonly isFailed: boolean;
  /** It is the one that was asked about. */
  readonly isAsked: boolean;
};

/**
 * The spans that say most of a trace, as it is read from the top: the one asked about, the first
 * root, the heaviest of each layer, then whatever has the most time of its own.
 */
export function pickSpans(
  tree: TraceTree,
  askedId: string | null,
  most: number,
): readonly PickedSpan[] {
  const { trace, spans, order } = tree;
  const { columns } = trace;
  const own = selfTimes(tree);
  const heaviest = Array.from({ length: spans }, (_, node) => node).sort(
    (one, other) => (own[other] ?? 0) - (own[one] ?? 0) || one - other,
  );
  const asked = askedId === null ? -1 : columns.spanId.indexOf(askedId);
  const root = order.find((node) => node < spans);
  const picked = new Set<number>();
  const pick = (node: number | undefined) => {
    if (node !== undefined && node >= 0 && picked.size < most) picked.add(node);
  };
  pick(asked);
  pick(root);
  for (const layer of layers) pick(heaviest.find((node) => layerOf(trace, node) === layer));
  for (const node of heaviest) pick(node);
  return [...order].filter((node) => picked.has(node)).map(tell);

  function tell(node: number): PickedSpan {
    let depth = 0;
    for (let up = tree.parent[node] ?? -1; up >= 0; up = tree.parent[up] ?? -1) {
      if (picked.has(up)) depth += 1;
    }
    const startNs = tree.start[node] ?? 0;
    return {
      spanId: columns.spanId[node] ?? '',
      name: trace.names[columns.name[node] ?? 0] ?? '',
      layer: layerOf(trace, node),
      depth,
      startNs,
      durationNs: (tree.end[node] ?? 0) - startNs,
      isFailed: columns.status[node] === failedStatus,
      isAsked: node === asked,
    };
  }
}
