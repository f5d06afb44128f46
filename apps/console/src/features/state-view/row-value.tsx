import type { Json } from '@hindsight/history';
import { formatDifference } from '../../shared/format/format-difference.ts';
import { formatAmount } from '../../shared/format/format-number.ts';
import { isTime } from '../../shared/format/is-time.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { TimeText } from '../../shared/ui/time-text.tsx';
import { ValueText } from '../../shared/ui/value-text.tsx';
import { isLongText, LongText } from './long-text.tsx';
import type { Mark } from './tree/mark-changes.ts';
import { previewPart } from './tree/preview-part.ts';
import type { Part } from './tree/tree-part.ts';

type RowValueProps = {
  readonly part: Part;
  readonly mark: Mark | undefined;
  readonly find: string;
  readonly look: string;
};

/** What it is, what it was, and how much that makes. */
export function RowValue({ part, mark, find, look }: RowValueProps) {
  const { kind, value, size, isOpen, inside } = part;
  if (kind === 'value' && isOpen && isLongText(value)) return <LongText text={value} find={find} />;
  return (
    <>
      {kind !== 'group' && (
        <ValueText
          value={value}
          find={find}
          className={classNames('truncate rounded-sm px-1', look)}
        />
      )}
      {kind === 'value' && !isOpen && (size ?? 0) > 0 && (
        <span className="truncate font-mono text-ink-faint">{previewPart(value)}</span>
      )}
      {inside > 0 && !isOpen && <Inside count={inside} />}
      {mark?.kind === 'changed' && <Was was={mark.was} is={value} />}
      {mark?.kind === 'moved' && (
        <span className="shrink-0 text-ink-soft">moved from {mark.from}</span>
      )}
    </>
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
