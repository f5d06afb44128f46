import { useEffect, useMemo, useRef } from 'react';
import type { Shown } from '../../../shared/film/film.ts';
import { growTree } from './grow-tree.ts';
import { type Marks, markChanges, noMarks } from './mark-changes.ts';
import type { Opened } from './opened.ts';
import type { Part } from './tree-part.ts';

export type StateTree = { readonly tree: Part; readonly marks: Marks };

/** The state that is shown as a tree, with what its version changed. */
export function useStateTree({ state, before, version }: Shown, opened: Opened): StateTree {
  const last = useRef<Part>(undefined);
  const marks = useMemo(
    () => (version === 0 ? noMarks : markChanges(before, state)),
    [before, state, version],
  );
  const tree = useMemo(
    () => growTree(state, { opened, marks }, last.current),
    [state, opened, marks],
  );
  useEffect(() => {
    last.current = tree;
  }, [tree]);
  return useMemo(() => ({ tree, marks }), [tree, marks]);
}
