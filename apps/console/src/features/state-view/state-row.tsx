import type { Json } from '@hindsight/history';
import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { formatDifference } from '../../shared/format/format-difference.ts';
import { formatAmount } from '../../shared/format/format-number.ts';
import { isTime } from '../../shared/format/is-time.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { FoundText } from '../../shared/ui/found-text.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';
import { ValueText } from '../../shared/ui/value-text.tsx';
import { describeRow, nameRange } from './describe-row.ts';
import { isLongText, LongText } from './long-text.tsx';
import type { Mark } from './mark-changes.ts';
import { RowActions } from './row-actions.tsx';
import type { Part } from './tree-part.ts';

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
  readonly hasActions: boolean;
  readonly measure: (row: HTMLElement | null) => void;
  readonly onPoint: (id: string | null) => void;
  readonly onPress: (part: Part) => void;
  readonly onWatch: (path: string) => void;
  readonly onBlame: (path: string) => void;
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

/** One value of the state: what it is, and what it was. */
export const StateRow = memo(function StateRow(props: StateRowProps) {
  const { part, mark, find, hasActions, isCursor, isFocused } = props;
  const { kind, depth, isOpen, size, value, inside } = part;
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
      aria-label={describeRow(part, mark)}
      onMouseEnter={() => props.onPoint(part.id)}
      onClick={() => props.onPress(part)}
      className={classNames(
        'absolute inset-x-0 flex min-h-6 border-l-2 pr-2 text-sm leading-6',
        look.bar === '' ? 'border-transparent' : look.bar,
        (isCursor || hasActions) && 'bg-hover',
        isFocused && 'outline-2 -outline-offset-2 outline-accent',
        canOpen && 'cursor-pointer',
      )}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      <span aria-hidden="true" className="w-4 shrink-0 text-center font-mono font-semibold">
        {look.sign}
      </span>
      <span
        className="flex w-[32%] max-w-60 min-w-28 shrink-0 pr-2"
        style={{ paddingLeft: `${Math.min(depth, 12) * 12}px` }}
      >
        <Caret isShown={canOpen} isOpen={isOpen} />
        <KeyText part={part} find={find} />
      </span>
      <span className="flex min-w-0 grow gap-2">
        {isText && isOpen ? (
          <LongText text={value} find={find} />
        ) : (
          kind !== 'group' && (
            <ValueText
              value={value}
              find={find}
              className={classNames('truncate rounded-sm px-1', look.value)}
            />
          )
        )}
        {inside > 0 && !isOpen && <Inside count={inside} />}
        {mark?.kind === 'changed' && <Was was={mark.was} is={value} />}
        {mark?.kind === 'moved' && (
          <span className="shrink-0 text-ink-soft">moved from {mark.from}</span>
        )}
      </span>
      {hasActions && <RowActions part={part} onWatch={props.onWatch} onBlame={props.onBlame} />}
    </div>
  );
});

function Caret({ isShown, isOpen }: { readonly isShown: boolean; readonly isOpen: boolean }) {
  return (
    <span className="flex w-4 shrink-0 items-center text-ink-faint">
      {isShown && (
        <ChevronRight
          size={12}
          aria-hidden="true"
          className={classNames('transition-transform duration-100', isOpen && 'rotate-90')}
        />
      )}
    </span>
  );
}

function KeyText({ part, find }: { readonly part: Part; readonly find: string }) {
  if (part.kind === 'group') {
    return <span className="truncate font-mono text-ink-faint">{nameRange(part)}</span>;
  }
  const key = String(part.key);
  const isItem = typeof part.key === 'number';
  return (
    <span
      title={part.path}
      className={classNames('truncate font-mono', isItem ? 'text-ink-faint' : 'text-ink-soft')}
    >
      {key === '' ? (
        <i className="text-ink-faint">empty key</i>
      ) : (
        <FoundText text={key} find={find} />
      )}
    </span>
  );
}

function Inside({ count }: { readonly count: number }) {
  return (
    <span className="shrink-0 rounded-sm bg-changed-soft px-1 font-semibold text-ink">
      ~ {formatAmount(count, 'change')}
    </span>
  );
}

function Was({ was, is }: { readonly was: Json; readonly is: Json }) {
  const difference = formatDifference(was, is);
  return (
    <>
      <span className="flex min-w-10 shrink-[4] gap-1 text-ink-soft">
        <span aria-hidden="true">←</span>
        {isTime(was) ? (
          <TimeText time={was} exactly className="truncate font-mono" />
        ) : (
          <ValueText value={was} className="truncate" />
        )}
      </span>
      {difference !== '' && (
        <span className="shrink-0 font-mono font-semibold text-changed">{difference}</span>
      )}
    </>
  );
}
