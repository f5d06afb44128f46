import { useLayoutEffect, useRef } from 'react';
import { carryOver } from '../../shared/trace/tree/carry-over.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { rowHeight } from './use-row-window.ts';

/** Spans that came late stand between the others: what a person reads stays where it is. */
export function useKeepPlace(element: HTMLElement | null, tree: TraceTree, rows: Int32Array): void {
  const before = useRef({ tree, rows });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { tree, rows };
    if (element === null || last.tree === tree || element.scrollTop === 0) return;
    const at = Math.floor(element.scrollTop / rowHeight);
    const top = last.rows[at];
    const node = top === undefined ? undefined : carryOver(last.tree, tree)(top);
    const row = node === undefined ? -1 : rows.indexOf(node);
    if (row >= 0) element.scrollTop += (row - at) * rowHeight;
  }, [element, tree, rows]);
}
