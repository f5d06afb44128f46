import { spanMarks } from '../../shared/trace/span-marks.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';

/** What makes two spans alike: who made them and what they are called. */
export function keyOf({ trace, spans }: TraceTree, node: number): string {
  if (node >= spans) return 'not stored';
  const { columns, names, services } = trace;
  return JSON.stringify([
    services[columns.service[node] ?? 0],
    names[columns.name[node] ?? 0],
    columns.kind[node],
  ]);
}

export function isPlanNode({ trace, spans }: TraceTree, node: number): boolean {
  return node < spans && ((trace.columns.marks[node] ?? 0) & spanMarks.placed) !== 0;
}
