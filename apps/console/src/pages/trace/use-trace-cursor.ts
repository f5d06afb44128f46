import { useState } from 'react';
import { carryOver } from '../../shared/trace/tree/carry-over.ts';
import { closePlans } from '../../shared/trace/tree/close-plans.ts';
import { reveal, toggleCollapsed } from '../../shared/trace/tree/collapse.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { findNode, idOfNode } from './find-node.ts';

type Cursor = {
  readonly tree: TraceTree;
  readonly collapsed: ReadonlySet<number>;
  readonly active: number | undefined;
  /** Gone to: it is to be seen. Another one each time. */
  readonly sought: { readonly node: number; readonly isCentred: boolean } | undefined;
};

export type TraceCursor = Omit<Cursor, 'tree'> & {
  readonly setCollapsed: (collapsed: ReadonlySet<number>) => void;
  readonly toggle: (node: number) => void;
  /** The active node; what hides it is opened. */
  readonly goTo: (node: number, isCentred?: boolean) => void;
};

/**
 * Which spans are closed and which is the active one. When spans come late the same ones stay so,
 * wherever they stand now.
 */
export function useTraceCursor(
  tree: TraceTree,
  open: string | undefined,
  setOpen: (spanId: string | undefined) => void,
): TraceCursor {
  const [state, setState] = useState<Cursor>(() =>
    follow(
      { tree, collapsed: new Set(closePlans(tree)), active: undefined, sought: undefined },
      open,
    ),
  );
  let cursor = state;
  if (cursor.tree !== tree) cursor = moveTo(cursor, tree);
  cursor = follow(cursor, open);
  if (cursor !== state) setState(cursor);
  const change = (changed: Partial<Cursor>) => setState({ ...cursor, ...changed });
  return {
    ...cursor,
    setCollapsed: (collapsed) => change({ collapsed }),
    toggle: (node) => change({ collapsed: toggleCollapsed(cursor.collapsed, node) }),
    goTo: (node, isCentred = false) => {
      const collapsed = reveal(tree, cursor.collapsed, node);
      change({ collapsed, active: node, sought: { node, isCentred } });
      if (open !== undefined) setOpen(idOfNode(tree, node));
    },
  };
}

/** The span the address names is the active one. */
function follow(cursor: Cursor, open: string | undefined): Cursor {
  const { tree, active } = cursor;
  if (open === undefined) return cursor;
  if (active !== undefined && idOfNode(tree, active) === open) return cursor;
  const node = findNode(tree, open);
  if (node === active || node === undefined) return cursor;
  const collapsed = reveal(tree, cursor.collapsed, node);
  return { tree, collapsed, active: node, sought: { node, isCentred: true } };
}

function moveTo({ tree, collapsed, active }: Cursor, now: TraceTree): Cursor {
  const move = carryOver(tree, now);
  const moved = [...collapsed].map(move).filter((node) => node !== undefined);
  return {
    tree: now,
    collapsed: new Set([...moved, ...closePlans(now, tree)]),
    active: active === undefined ? undefined : move(active),
    sought: undefined,
  };
}
