import { type Layer, layerOf } from '../../shared/trace/layer.ts';
import type { AlignedSpan, Side } from './align-traces.ts';
import { isPlanNode } from './span-key.ts';

export type ToldSpan = {
  readonly traceId: string;
  readonly spanId: string;
  readonly name: string;
  readonly layer: Layer;
  readonly durationNs: number;
  readonly isAsked: boolean;
};

export type ToldRow = {
  readonly depth: number;
  readonly before: ToldSpan | null;
  readonly after: ToldSpan | null;
  readonly differenceNs: number | null;
  /** Nodes of a plan say more than their time. */
  readonly isPlan: boolean;
};

/** A row of the comparison; a parent that is not stored says only that. */
export function tellRow(row: AlignedSpan, before: Side, after: Side): ToldRow {
  const one = tell(before, row.before);
  const other = tell(after, row.after);
  return {
    depth: row.depth,
    before: one,
    after: other,
    differenceNs: one === null || other === null ? null : other.durationNs - one.durationNs,
    isPlan:
      (row.before !== null && isPlanNode(before.tree, row.before)) ||
      (row.after !== null && isPlanNode(after.tree, row.after)),
  };
}

function tell({ tree, spanId: asked }: Side, node: number | null): ToldSpan | null {
  if (node === null) return null;
  const { trace, spans } = tree;
  const isStored = node < spans;
  const spanId = trace.columns.spanId[node] ?? tree.absent[node - spans] ?? '';
  return {
    traceId: trace.traceId,
    spanId,
    name: isStored ? (trace.names[trace.columns.name[node] ?? 0] ?? '') : 'a span not stored',
    layer: isStored ? layerOf(trace, node) : 'server',
    durationNs: Math.max(0, (tree.end[node] ?? 0) - (tree.start[node] ?? 0)),
    isAsked: spanId === asked,
  };
}
