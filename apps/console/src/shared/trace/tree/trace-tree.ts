import type { Trace } from '../../api/schemas.ts';

/**
 * A trace as a tree, in columns. A node is an index: the spans as the trace tells them, then one
 * for each parent that is not stored. A place is where a node stands when the tree is read from
 * the top. Every node stands at one place; nothing here is recursive, however deep the trace.
 */
export type TraceTree = {
  readonly trace: Trace;
  /** Spans that are stored; nodes from here on are parents that are not. */
  readonly spans: number;
  readonly count: number;
  /** -1 is a root. */
  readonly parent: Int32Array;
  readonly depth: Int32Array;
  /** The node at each place, and the place of each node. */
  readonly order: Int32Array;
  readonly place: Int32Array;
  /** By place: the first place after all that is below. */
  readonly after: Int32Array;
  /** By node, in nanoseconds after the trace’s own start, clocks made to agree. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** By node: when the last of all that is below it ended, or it itself. */
  readonly lastEnd: Float64Array;
  /** By node: how many failed spans are below. */
  readonly errorsBelow: Int32Array;
  readonly from: number;
  readonly to: number;
  /** The ids of the parents that are not stored. */
  readonly absent: readonly string[];
  /** Spans that were their own ancestors, and so were cut loose. */
  readonly cut: ReadonlySet<number>;
  /** Spans whose id another span of the trace has too. */
  readonly twins: ReadonlySet<number>;
  /** By service, what was added to its clock. */
  readonly clockShift: Float64Array;
};
