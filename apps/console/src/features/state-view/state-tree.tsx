import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useCallback, useId, useImperativeHandle, useRef, useState } from 'react';
import { RowActions } from './row-actions.tsx';
import { rowHeight, StateRow } from './state-row.tsx';
import { type Opened, toggle } from './tree/opened.ts';
import { partAt } from './tree/tree-part.ts';
import type { StateTree as Grown } from './tree/use-state-tree.ts';
import { useTreeCursor } from './tree/use-tree-cursor.ts';

export type TreeHandle = { readonly goTo: (id: string) => void; readonly focus: () => void };

type StateTreeProps = {
  readonly grown: Grown;
  readonly find: string;
  readonly onOpened: (change: (before: Opened) => Opened) => void;
  readonly onWatch: (path: string) => void;
  readonly onBlame: (path: string) => void;
  readonly ref: Ref<TreeHandle>;
};

/** Only the rows that are looked at are drawn. */
export function StateTree({ grown, find, onOpened, onWatch, onBlame, ref }: StateTreeProps) {
  const { tree, marks } = grown;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [pointed, setPointed] = useState<string | null>(null);
  const cursorRow = useRef(0);
  // A step that changes values only leaves the rows, and so their keys and places, as they are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: trees of one shape have the same keys
  const getItemKey = useCallback(
    (index: number) => partAt(tree, index)?.part.id ?? index,
    [tree.shape],
  );
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: tree.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey,
    overscan: 8,
    // The row one is at is always there: it is told by its id.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      const at = cursorRow.current;
      return rows.includes(at) || at >= range.count ? rows : [...rows, at];
    },
  });
  const onOpen = useCallback(
    (id: string, isOpen: boolean) => onOpened((before) => toggle(before, id, isOpen)),
    [onOpened],
  );
  const cursor = useTreeCursor({ tree, virtual, onOpen, onWatch, onBlame });
  cursorRow.current = cursor.index;
  useImperativeHandle(
    ref,
    () => ({ goTo: cursor.goTo, focus: () => list.current?.focus({ preventScroll: true }) }),
    [cursor.goTo],
  );
  const rows = virtual.getVirtualItems();
  const acted = rows.find(({ key, index }) =>
    pointed === null ? cursor.isFocused && index === cursor.index : key === pointed,
  );
  const actedPart = acted === undefined ? null : partAt(tree, acted.index);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the mouse has left
    <div
      ref={scroller}
      className="relative min-h-0 grow overflow-y-auto"
      onMouseLeave={() => setPointed(null)}
    >
      <div
        ref={list}
        role="tree"
        aria-label="The state’s values"
        tabIndex={0}
        aria-activedescendant={`${prefix}-${cursor.index}`}
        className="relative outline-none"
        style={{ height: virtual.getTotalSize() }}
        {...cursor.handlers}
      >
        {rows.map(({ index, key, start }) => {
          const row = partAt(tree, index);
          if (row === null) return null;
          const { part, place, of } = row;
          const isCursor = index === cursor.index && (cursor.isPlaced || cursor.isFocused);
          return (
            <StateRow
              key={key}
              domId={`${prefix}-${index}`}
              mark={part.kind === 'value' ? marks.at.get(part.path) : undefined}
              {...{ part, index, start, place, of, find, isCursor }}
              isFocused={isCursor && cursor.isFocused}
              isPointed={pointed === part.id}
              measure={virtual.measureElement}
              onPoint={setPointed}
              onPress={cursor.press}
            />
          );
        })}
      </div>
      {acted !== undefined && actedPart !== null && (
        <RowActions part={actedPart.part} start={acted.start} {...{ onWatch, onBlame }} />
      )}
    </div>
  );
}
