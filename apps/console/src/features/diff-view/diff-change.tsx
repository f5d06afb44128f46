import { type Change, isEqual, type Json } from '@hindsight/history';
import { memo } from 'react';
import { formatDifference } from '../../shared/format/format-difference.ts';
import { keyOf } from '../../shared/format/pointer.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { FoldedValue } from '../../shared/ui/folded-value.tsx';

export const diffColumns = 'grid grid-cols-[minmax(96px,30%)_1fr_1fr] pr-3 pl-2.5';

const looks = {
  added: {
    sign: '+',
    name: 'added',
    bar: 'border-added',
    after: 'bg-added-soft font-semibold text-added',
  },
  removed: { sign: '−', name: 'removed', bar: 'border-removed', after: '' },
  changed: {
    sign: '~',
    name: 'changed',
    bar: 'border-changed',
    after: 'bg-changed-soft font-semibold text-ink',
  },
  moved: { sign: '↕', name: 'moved', bar: 'border-accent', after: 'bg-accent-soft text-ink' },
} as const;

/** One change: where, what was, what is. */
export const DiffChange = memo(function DiffChange({ change }: { readonly change: Change }) {
  const { path, from, before, after } = change;
  const look = looks[kindOf(change)];
  const difference = formatDifference(before, after);
  return (
    <div
      className={classNames(
        diffColumns,
        'items-start border-b border-l-2 border-b-line py-1',
        look.bar,
      )}
    >
      <div className="flex min-w-0 gap-1">
        <span aria-hidden="true" className="w-3.5 shrink-0 text-center font-mono font-semibold">
          {look.sign}
        </span>
        <span className="sr-only">{look.name}</span>
        <span className="min-w-0">
          <span title={path} className="block truncate font-mono text-ink-soft">
            {path === '' ? 'the whole state' : keyOf(path) || <i>empty key</i>}
          </span>
          {from !== undefined && <span className="text-ink-faint">from {from}</span>}
        </span>
      </div>
      <div className="min-w-0 pr-2">
        <Side
          value={before}
          className={look.sign === '−' ? 'text-removed line-through' : 'text-ink-soft'}
        />
      </div>
      <div className="flex min-w-0 items-start gap-2">
        <Side value={after} className={look.after} />
        {difference !== '' && (
          <span className="shrink-0 font-mono font-semibold text-changed">{difference}</span>
        )}
      </div>
    </div>
  );
});

function kindOf({ before, after }: Change): keyof typeof looks {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return isEqual(before, after) ? 'moved' : 'changed';
}

type SideProps = { readonly value: Json | undefined; readonly className: string };

function Side({ value, className }: SideProps) {
  if (value === undefined) return <span className="px-1 text-ink-faint">not there</span>;
  return <FoldedValue value={value} className={classNames('rounded-sm px-1', className)} />;
}
