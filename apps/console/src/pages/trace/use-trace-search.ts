import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import {
  findSpans,
  isFilterEmpty,
  type SpanFilter,
  showFound,
} from '../../shared/trace/tree/find-spans.ts';
import { listRows } from '../../shared/trace/tree/list-rows.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import type { TraceSearch } from '../../shared/url/trace-search.ts';

export type FoundSpans = {
  /** From the top; undefined when nothing is looked for. */
  readonly nodes: Int32Array | undefined;
  readonly mask: Uint8Array | undefined;
  /** The text, in small letters. */
  readonly text: string;
};

export function useTraceSearch(tree: TraceTree, search: TraceSearch): FoundSpans {
  const q = useDeferredValue(search.q);
  const { service, min, failed } = search;
  return useMemo(() => {
    const filter: SpanFilter = {
      text: q,
      service,
      isFailed: failed === 'true',
      minDurationNs: min === undefined ? undefined : min * 1_000_000,
    };
    const text = q?.trim().toLowerCase() ?? '';
    if (isFilterEmpty(filter)) return { nodes: undefined, mask: undefined, text };
    const nodes = findSpans(tree, filter);
    const mask = new Uint8Array(tree.count);
    for (const node of nodes) mask[node] = 1;
    return { nodes, mask, text };
  }, [tree, q, service, min, failed]);
}

/** The rows that are shown: without what is closed, and without the rest when only that is wanted. */
export function useShownRows(
  tree: TraceTree,
  collapsed: ReadonlySet<number>,
  { nodes }: FoundSpans,
  isOnly: boolean,
): Int32Array {
  const shown = useMemo(
    () => (nodes === undefined || !isOnly ? undefined : showFound(tree, nodes)),
    [tree, nodes, isOnly],
  );
  return useMemo(() => listRows(tree, collapsed, shown), [tree, collapsed, shown]);
}

/**
 * Who presses Enter before the text has been looked for, or before a span like that has come, goes
 * there when it is there.
 */
export function useStepWhenFound(
  found: FoundSpans,
  step: (by: 1 | -1) => void,
): (by: 1 | -1, text: string) => void {
  const waiting = useRef<{ readonly by: 1 | -1; readonly text: string }>(undefined);
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const wish = waiting.current;
    if (wish === undefined || wish.text !== found.text || !isAny(found)) return;
    waiting.current = undefined;
    latest.current(wish.by);
  }, [found]);
  return (by, typed) => {
    const text = typed.trim().toLowerCase();
    waiting.current = text === found.text && isAny(found) ? undefined : { by, text };
    if (waiting.current === undefined) step(by);
  };
}

function isAny({ nodes }: FoundSpans): boolean {
  return nodes !== undefined && nodes.length > 0;
}

/** The next of some nodes after a place, or before it; around the end it begins anew. */
export function stepAmong(
  { place }: TraceTree,
  nodes: Int32Array,
  from: number | undefined,
  by: 1 | -1,
): number | undefined {
  if (nodes.length === 0) return undefined;
  const at = from === undefined ? -1 : (place[from] ?? 0);
  // Both are in the order of places.
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((place[nodes[middle] ?? 0] ?? 0) < at + (by > 0 ? 1 : 0)) low = middle + 1;
    else high = middle;
  }
  const index = by > 0 ? low : low - 1;
  return nodes[(index + nodes.length) % nodes.length];
}
