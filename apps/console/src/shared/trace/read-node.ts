import { failedStatus, spanKinds } from './span-marks.ts';
import type { TraceTree } from './tree/trace-tree.ts';

/** What is known of a node without asking for its span. */
export type TraceNode = {
  readonly node: number;
  /** A parent that is not stored: only its id is known. */
  readonly isAbsent: boolean;
  readonly spanId: string;
  readonly name: string;
  readonly service: string;
  readonly kind: string;
  readonly isFailed: boolean;
  readonly marks: number;
  readonly from: number;
  readonly to: number;
};

export function readNode({ trace, spans, absent, start, end }: TraceTree, node: number): TraceNode {
  const { columns, names, services } = trace;
  const times = { from: start[node] ?? 0, to: end[node] ?? 0 };
  if (node >= spans) {
    const spanId = absent[node - spans] ?? '';
    const rest = { name: 'parent not here', service: '', kind: '', isFailed: false, marks: 0 };
    return { node, isAbsent: true, spanId, ...rest, ...times };
  }
  return {
    node,
    isAbsent: false,
    spanId: columns.spanId[node] ?? '',
    name: names[columns.name[node] ?? 0] ?? '',
    service: services[columns.service[node] ?? 0] ?? '',
    kind: spanKinds[columns.kind[node] ?? 0] ?? '',
    isFailed: columns.status[node] === failedStatus,
    marks: columns.marks[node] ?? 0,
    ...times,
  };
}

/** Clocks of browsers and servers tell whole milliseconds: less is no sign of running on. */
const grainNs = 1_000_000;

/** How long a span ran on after the one that caused it had ended. */
export function lateNs({ parent, end, spans }: TraceTree, node: number): number {
  const up = parent[node] ?? -1;
  return up < 0 || up >= spans ? 0 : told((end[node] ?? 0) - (end[up] ?? 0));
}

/** How long what is below a span ran on after it had ended. */
export function leftBehindNs({ lastEnd, end }: TraceTree, node: number): number {
  return told((lastEnd[node] ?? 0) - (end[node] ?? 0));
}

function told(ns: number): number {
  return ns < grainNs ? 0 : ns;
}
