import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';

/** The id of a node: of its span, or of the parent that is not here. */
export function idOfNode({ trace, spans, absent }: TraceTree, node: number): string {
  return (node < spans ? trace.columns.spanId[node] : absent[node - spans]) ?? '';
}

export function findNode({ trace, spans, absent }: TraceTree, id: string): number | undefined {
  const span = trace.columns.spanId.indexOf(id);
  if (span >= 0) return span;
  const parent = absent.indexOf(id);
  return parent >= 0 ? spans + parent : undefined;
}
