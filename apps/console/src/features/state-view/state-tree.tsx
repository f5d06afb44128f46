import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useCallback, useId, useImperativeHandle, useRef, useState } from 'react';
import { type Opened, toggle } from './opened.ts';
import { rowHeight, StateRow } from './state-row.tsx';
import { partAt } from './tree-part.ts';
import type { StateTree as Grown } from './use-state-tree.ts';
import { useTreeCursor } from './use-tree-cursor.ts';

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
  const prefix = useId();
  const [pointed, setPointed] = useState<string | null>(null);
  const cursorRow = useRef(0);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: tree.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => partAt(tree, index)?.part.id ?? index,
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
  useImperativeHandle(ref, () => ({ goTo: cursor.goTo, focus: () => scroller.current?.focus() }), [
    cursor.goTo,
  ]);
  return (
    <div
      ref={scroller}
      role="tree"
      aria-label="The state’s values"
      tabIndex={0}
      aria-activedescendant={`${prefix}-${cursor.index}`}
      className="relative min-h-0 grow overflow-y-auto outline-none"
      onMouseLeave={() => setPointed(null)}
      {...cursor.handlers}
    >
      <div role="none" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = partAt(tree, index);
          if (row === null) return null;
          const { part, place, of } = row;
          const isCursor = index === cursor.index && (cursor.isPlaced || cursor.isFocused);
          return (
            <StateRow
              key={key}
              domId={`${prefix}-${index}`}
              mark={part.kind === 'value' ? marks.at.get(part.path) : undefined}
              {...{ part, index, start, place, of, find, isCursor, onWatch, onBlame }}
              isFocused={isCursor && cursor.isFocused}
              hasActions={pointed === part.id || (isCursor && cursor.isFocused)}
              measure={virtual.measureElement}
              onPoint={setPointed}
              onPress={cursor.press}
            />
          );
        })}
      </div>
    </div>
  );
}
