import type { Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { moveInTree } from './move-in-tree.ts';
import { indexOfPart, type Part, partAt } from './tree-part.ts';

type TreeCursorOptions = {
  readonly tree: Part;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly onOpen: (id: string, isOpen: boolean) => void;
  readonly onWatch: (path: string) => void;
  readonly onBlame: (path: string) => void;
};

type TreeCursor = {
  readonly index: number;
  /** Somebody put it there. */
  readonly isPlaced: boolean;
  /** Moved by the keyboard: then the arrows are the tree’s, else the page’s. */
  readonly isFocused: boolean;
  readonly goTo: (id: string) => void;
  readonly press: (part: Part) => void;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPointerDown: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
};

const enters = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'];

/**
 * The row one is at. Clicked with the mouse, the tree leaves the arrows that step through versions
 * to the page, until it is entered by the keyboard.
 */
export function useTreeCursor(options: TreeCursorOptions): TreeCursor {
  const { tree, virtual } = options;
  const [at, setAt] = useState<string | null>(null);
  const [isFocused, setIsFocused] = useState(false);
  const wanted = useRef<string | null>(null);
  const isPointed = useRef(false);
  const index = useMemo(() => (at === null ? 0 : Math.max(0, indexOfPart(tree, at))), [tree, at]);
  const latest = useRef({ ...options, index, isFocused });
  latest.current = { ...options, index, isFocused };

  useLayoutEffect(() => {
    if (wanted.current === null || wanted.current !== at) return;
    wanted.current = null;
    virtual.scrollToIndex(index, { align: 'auto' });
  }, [at, index, virtual]);

  const goTo = useCallback(
    (id: string) => {
      const there = indexOfPart(latest.current.tree, id);
      if (there >= 0) virtual.scrollToIndex(there, { align: 'auto' });
      wanted.current = id;
      setAt(id);
    },
    [virtual],
  );
  const press = useCallback((part: Part) => {
    setAt(part.id);
    if (getSelection()?.isCollapsed === false) return;
    latest.current.onOpen(part.id, !part.isOpen);
  }, []);
  const handlers = useMemo(
    () => ({
      onPointerDown: () => {
        isPointed.current = true;
        setIsFocused(false);
      },
      onFocus: () => {
        setIsFocused(!isPointed.current);
        isPointed.current = false;
      },
      onBlur: () => setIsFocused(false),
      onKeyDown: (event: KeyboardEvent) => {
        if (handleKey(event, latest.current, goTo)) event.preventDefault();
        if (enters.includes(event.key)) setIsFocused(true);
      },
    }),
    [goTo],
  );
  return { index, isPlaced: at !== null, isFocused, goTo, press, handlers };
}

type Now = TreeCursorOptions & { readonly index: number; readonly isFocused: boolean };

function handleKey(event: KeyboardEvent, now: Now, goTo: (id: string) => void): boolean {
  const { key, target, currentTarget } = event;
  if (target !== currentTarget || event.shiftKey || event.altKey) return false;
  if (event.ctrlKey || event.metaKey || !(now.isFocused || enters.includes(key))) return false;
  const { tree, index, virtual } = now;
  const part = partAt(tree, index)?.part;
  if (part?.kind === 'value' && (key === 'b' || (key === 'w' && part.size === null))) {
    (key === 'b' ? now.onBlame : now.onWatch)(part.path);
    return true;
  }
  const page = Math.max(1, (virtual.range?.endIndex ?? 0) - (virtual.range?.startIndex ?? 0) - 1);
  const move = moveInTree(tree, index, key, page);
  if (move === null) return false;
  if ('open' in move) now.onOpen(move.open, move.isOpen);
  else goTo(partAt(tree, move.to)?.part.id ?? '');
  return true;
}
