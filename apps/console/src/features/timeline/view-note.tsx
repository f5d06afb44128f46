import { memo } from 'react';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import type { ViewRange } from './scale/view-range.ts';

type ViewNoteProps = {
  readonly view: ViewRange;
  readonly head: number;
  readonly isFit: boolean;
};

/** Which versions are in view. */
export const ViewNote = memo(function ViewNote({ view, head, isFit }: ViewNoteProps) {
  const first = formatNumber(Math.max(0, Math.ceil(view.from)));
  const last = formatNumber(Math.min(head, Math.floor(view.to)));
  return (
    <p className="truncate py-1 pl-3 text-xs text-ink-faint max-md:sr-only">
      {isFit ? `all of ${formatAmount(head, 'event')}` : `versions ${first}–${last}`}
    </p>
  );
});
