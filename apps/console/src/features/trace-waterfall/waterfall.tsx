import { type CSSProperties, type Ref, useId, useImperativeHandle, useState } from 'react';
import type { PathPart } from '../../shared/trace/tree/critical-path.ts';
import type { TimeView } from '../../shared/trace/tree/place-bar.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { useKeepPlace } from './use-keep-place.ts';
import { useNameWidth } from './use-name-width.ts';
import { rowHeight, showRow, useRowWindow } from './use-row-window.ts';
import { useWheelZoom } from './use-wheel-zoom.ts';
import { WaterfallHead } from './waterfall-head.tsx';
import { WaterfallRow } from './waterfall-row.tsx';

export type WaterfallControl = {
  readonly focus: () => void;
  readonly show: (row: number, isCentred?: boolean) => void;
  /** Half of what is seen, up or down. */
  readonly page: (by: number) => void;
};

type WaterfallProps = {
  readonly tree: TraceTree;
  /** The nodes that are shown, from the top. */
  readonly rows: Int32Array;
  readonly collapsed: ReadonlySet<number>;
  readonly view: TimeView;
  readonly onPath: ReadonlyMap<number, readonly PathPart[]> | undefined;
  /** By node, 1 for what was looked for; undefined when nothing is. */
  readonly found: Uint8Array | undefined;
  readonly find: string;
  readonly active: number | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (node: number) => void;
  readonly onToggle: (node: number) => void;
  readonly onZoom: (by: number, around: number) => void;
  readonly onPan: (share: number) => void;
  readonly control: Ref<WaterfallControl>;
};

/** The spans of a trace, each in a line, below the one that caused it. Only what is seen is drawn. */
export function Waterfall(props: WaterfallProps) {
  const { tree, rows, collapsed, view, onPath, found, active, isOpen, control } = props;
  const [element, setElement] = useState<HTMLTableElement | null>(null);
  const [nameWidth, setNameWidth] = useNameWidth();
  const id = useId();
  const { first, last, slot, width } = useRowWindow(element, rows.length);
  const namePixels = (width * nameWidth) / 100;
  useKeepPlace(element, tree, rows);
  useWheelZoom(element, props);
  useImperativeHandle(control, () => ({
    focus: () => element?.focus({ preventScroll: true }),
    show: (row, isCentred) => element !== null && showRow(element, row, isCentred),
    page: (by) => element?.scrollBy({ top: (element.clientHeight / 2) * by }),
  }));
  const shown = rows.subarray(first, last);
  const isSeen = active !== undefined && shown.includes(active);
  const style: CSSProperties & Record<'--name-width', string> = {
    '--name-width': `${nameWidth}%`,
  };
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: keys move its active row
      role="treegrid"
      aria-label="Spans"
      aria-rowcount={rows.length + 1}
      ref={setElement}
      tabIndex={0}
      data-names={namePixels < 256 ? 'tight' : namePixels < 288 ? 'narrow' : 'wide'}
      style={style}
      onKeyDown={(key) => {
        const isMine = key.target === key.currentTarget;
        if (key.key === 'Enter' && isMine && active !== undefined) props.onOpen(active);
      }}
      aria-activedescendant={isSeen ? `${id}-${active}` : undefined}
      className={classNames(
        'group block min-h-0 grow overflow-x-hidden overflow-y-auto bg-surface [--level:12px] [overflow-anchor:none] data-[names=tight]:[--level:5px]',
        isSeen ? 'outline-none' : 'outline-offset-[-2px]',
      )}
    >
      <WaterfallHead
        view={view}
        from={tree.from}
        ticks={Math.max(2, Math.floor((width - namePixels) / 90))}
        nameWidth={nameWidth}
        onNameWidth={setNameWidth}
      />
      {/* Rows have no place of their own: one style is changed when it is scrolled, and none below it. */}
      <tbody
        className="block"
        style={{ height: rows.length * rowHeight, paddingTop: first * rowHeight }}
      >
        {Array.from(shown, (node, index) => (
          <WaterfallRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row that leaves lends what it is drawn with to one that comes
            key={(((slot + index) % shown.length) + shown.length) % shown.length}
            id={`${id}-${node}`}
            tree={tree}
            node={node}
            row={first + index}
            view={view}
            critical={onPath?.get(node)}
            isCollapsed={collapsed.has(node)}
            isActive={node === active}
            isOpen={isOpen && node === active}
            isFound={found && found[node] === 1}
            find={props.find}
            onOpen={props.onOpen}
            onToggle={props.onToggle}
          />
        ))}
      </tbody>
    </table>
  );
}
