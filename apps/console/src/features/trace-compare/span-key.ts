import { spanMarks } from '../../shared/trace/span-marks.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';

/** One command is compared with another, an append of one event with one of several. */
const kindsOfWork = /^(?:(?:command|query|ui)(?=\.)|hindsight_append(?=_|$))/;

/** What makes two spans alike: who made them and what they are called, or what kind of work they are. */
export function keyOf({ trace, spans }: TraceTree, node: number): string {
  if (node >= spans) return 'not stored';
  const { columns, names, services } = trace;
  const name = names[columns.name[node] ?? 0] ?? '';
  return JSON.stringify([
    services[columns.service[node] ?? 0],
    kindsOfWork.exec(name)?.[0] ?? name,
    columns.kind[node],
  ]);
}

export function isPlanNode({ trace, spans }: TraceTree, node: number): boolean {
  return node < spans && ((trace.columns.marks[node] ?? 0) & spanMarks.placed) !== 0;
}
