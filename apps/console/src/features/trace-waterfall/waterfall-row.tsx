import { memo } from 'react';
import { lateNs, leftBehindNs, readNode } from '../../shared/trace/read-node.ts';
import type { PathPart } from '../../shared/trace/tree/critical-path.ts';
import type { TimeView } from '../../shared/trace/tree/place-bar.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { SpanBar } from './span-bar.tsx';
import { SpanLabel } from './span-label.tsx';

type WaterfallRowProps = {
  readonly id: string;
  readonly tree: TraceTree;
  readonly node: number;
  readonly row: number;
  readonly view: TimeView;
  readonly critical: readonly PathPart[] | undefined;
  readonly isCollapsed: boolean;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  /** Whether it is what was looked for; undefined when nothing is. */
  readonly isFound: boolean | undefined;
  readonly find: string;
  readonly onOpen: (node: number) => void;
  readonly onToggle: (node: number) => void;
};

/** One span in a line: what it is, and when. */
export const WaterfallRow = memo(function WaterfallRow(props: WaterfallRowProps) {
  const { id, tree, node, row, view, critical, isCollapsed, isActive, isOpen, isFound } = props;
  const span = readNode(tree, node);
  const place = tree.place[node] ?? 0;
  const below = (tree.after[place] ?? 0) - place - 1;
  const depth = tree.depth[node] ?? 0;
  return (
    <tr
      id={id}
      aria-level={depth + 1}
      aria-rowindex={row + 2}
      aria-selected={isOpen}
      {...(below > 0 && { 'aria-expanded': !isCollapsed })}
      onClick={() => props.onOpen(node)}
      className={classNames(
        'flex h-6 cursor-default',
        isOpen
          ? 'bg-accent-soft'
          : isFound === true
            ? 'bg-changed-soft'
            : 'bg-surface hover:bg-hover',
        isFound === false && 'opacity-60',
        isActive &&
          'shadow-[inset_3px_0_0_var(--accent)] outline-accent -outline-offset-2 group-focus-visible:outline-2',
      )}
    >
      <td className="w-(--name-width) shrink-0 overflow-hidden border-r border-line p-0">
        <SpanLabel
          span={span}
          depth={depth}
          below={below}
          isCollapsed={isCollapsed}
          errorsBelow={tree.errorsBelow[node] ?? 0}
          find={props.find}
          oddity={
            tree.cut.has(node) ? 'circle cut here' : tree.twins.has(node) ? 'id twice' : undefined
          }
          onToggle={() => props.onToggle(node)}
        />
      </td>
      <td className="relative min-w-0 grow overflow-hidden bg-inherit p-0">
        <SpanBar
          span={span}
          view={view}
          lateNs={lateNs(tree, node)}
          leftBehindNs={leftBehindNs(tree, node)}
          critical={critical}
        />
      </td>
    </tr>
  );
});
