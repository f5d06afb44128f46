import type { RefObject } from 'react';
import type { WaterfallControl } from '../../features/trace-waterfall/waterfall.tsx';
import { collapseAll, collapseOne, expandOne } from '../../shared/trace/tree/collapse.ts';
import { findSpans } from '../../shared/trace/tree/find-spans.ts';
import { hasChildren } from '../../shared/trace/tree/list-rows.ts';
import type { TimeView } from '../../shared/trace/tree/place-bar.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import type { TraceCursor } from './use-trace-cursor.ts';
import type { TraceMoves } from './use-trace-keys.ts';
import { type FoundSpans, stepAmong } from './use-trace-search.ts';

type Around = {
  readonly tree: TraceTree;
  readonly rows: Int32Array;
  readonly cursor: TraceCursor;
  readonly found: FoundSpans;
  readonly view: TimeView;
  readonly list: RefObject<WaterfallControl | null>;
};

/** How the cursor and what is shown move. */
export function buildMoves({ tree, rows, cursor, found, view, list }: Around) {
  const { active, collapsed } = cursor;
  const goToRow = (row: number) => {
    const node = rows[Math.max(0, Math.min(rows.length - 1, row))];
    if (node !== undefined) cursor.goTo(node);
    list.current?.focus();
  };
  const rowOfActive = () => (active === undefined ? -1 : rows.indexOf(active));
  const goAmong = (nodes: Int32Array | undefined, by: 1 | -1) => {
    const node = nodes && stepAmong(tree, nodes, active, by);
    if (node !== undefined) cursor.goTo(node, true);
  };
  const isInView = (node: number) =>
    (tree.end[node] ?? 0) >= view.from && (tree.start[node] ?? 0) <= view.to;
  return {
    step: (by) => {
      const row = rowOfActive();
      goToRow(row < 0 && by > 0 && Number.isFinite(by) ? 0 : row + by);
    },
    stepInView: (by) => {
      let row = rowOfActive() + by;
      while (row >= 0 && row < rows.length && !isInView(rows[row] ?? 0)) row += by;
      if (row >= 0 && row < rows.length) goToRow(row);
    },
    stepFound: (by) => goAmong(found.nodes, by),
    stepFailed: (by) => goAmong(findSpans(tree, { isFailed: true }), by),
    page: (by) => list.current?.page(by),
    inward: () => {
      if (active === undefined) goToRow(0);
      else if (collapsed.has(active)) cursor.toggle(active);
      else if (hasChildren(tree, active)) goToRow(rowOfActive() + 1);
    },
    outward: () => {
      if (active === undefined) return;
      const up = tree.parent[active] ?? -1;
      if (hasChildren(tree, active) && !collapsed.has(active)) cursor.toggle(active);
      else if (up >= 0) cursor.goTo(up);
    },
    collapse: (how) => {
      if (how === 'all') cursor.setCollapsed(collapseAll(tree));
      else if (how === 'none') cursor.setCollapsed(new Set());
      else if (how === 'less') cursor.setCollapsed(collapseOne(tree, collapsed));
      else cursor.setCollapsed(expandOne(tree, collapsed));
    },
  } satisfies Partial<TraceMoves>;
}
