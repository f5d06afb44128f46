import { memo } from 'react';
import { classNames } from '../../shared/ui/class-names.ts';
import { describeRow } from './describe-row.ts';
import { isLongText } from './long-text.tsx';
import { RowKey } from './row-key.tsx';
import { RowValue } from './row-value.tsx';
import type { Mark } from './tree/mark-changes.ts';
import type { Part } from './tree/tree-part.ts';

export const rowHeight = 24;

type StateRowProps = {
  readonly domId: string;
  readonly part: Part;
  readonly mark: Mark | undefined;
  readonly index: number;
  readonly start: number;
  readonly place: number;
  readonly of: number;
  readonly find: string;
  readonly isCursor: boolean;
  /** The cursor is moved by the keyboard: it has to be seen. */
  readonly isFocused: boolean;
  /** The mouse is over it, or over what can be done with it. */
  readonly isPointed: boolean;
  readonly measure: (row: HTMLElement | null) => void;
  readonly onPoint: (id: string | null) => void;
  readonly onPress: (part: Part) => void;
};

const looks = {
  none: { bar: '', sign: '', value: '' },
  added: { bar: 'border-added', sign: '+', value: 'bg-added-soft font-semibold text-added' },
  changed: {
    bar: 'border-changed',
    sign: '~',
    value: 'bg-changed-soft font-semibold text-ink',
  },
  moved: { bar: 'border-accent', sign: '↕', value: 'bg-accent-soft text-ink' },
  gone: { bar: 'border-removed', sign: '−', value: 'text-removed line-through' },
} as const;

/** One value of the state: what it is, and what it was. In words for those who do not see it. */
export const StateRow = memo(function StateRow(props: StateRowProps) {
  const { part, mark, find, isPointed, isCursor, isFocused } = props;
  const { kind, depth, isOpen, size, value } = part;
  const look = looks[kind === 'gone' ? 'gone' : (mark?.kind ?? 'none')];
  const isText = kind === 'value' && isLongText(value);
  const canOpen = kind === 'group' || (size ?? 0) > 0 || isText;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus and the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, and says which row is active
    <div
      role="treeitem"
      id={props.domId}
      ref={props.measure}
      data-index={props.index}
      aria-level={depth + 1}
      aria-posinset={props.place + 1}
      aria-setsize={props.of}
      aria-selected={isCursor}
      aria-expanded={canOpen ? isOpen : undefined}
      onMouseEnter={() => props.onPoint(part.id)}
      onClick={() => props.onPress(part)}
      className={classNames(
        'absolute inset-x-0 top-0 border-l-2 pr-2 text-sm leading-6',
        look.bar === '' ? 'border-transparent' : look.bar,
        (isCursor || isPointed) && 'bg-hover',
        isFocused && 'outline-2 -outline-offset-2 outline-accent',
        canOpen && 'cursor-pointer',
      )}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      <span className="sr-only">{describeRow(part, mark)}</span>
      <span aria-hidden="true" className="flex min-h-6">
        <span className="w-4 shrink-0 text-center font-mono font-semibold">{look.sign}</span>
        <RowKey part={part} canOpen={canOpen} find={find} />
        <span className="flex min-w-0 grow gap-2">
          <RowValue part={part} mark={mark} find={find} look={look.value} />
        </span>
      </span>
    </div>
  );
});
