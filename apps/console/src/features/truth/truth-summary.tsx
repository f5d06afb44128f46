import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatAmount } from '../../shared/format/format-number.ts';
import { formatDuration } from '../../shared/format/format-time.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';
import type { StreamTruth as Answer } from './answered-truth.ts';
import { nextBeginning, previousBeginning } from './find-interval.ts';
import { sumDuration } from './sum-duration.ts';

type TruthSummaryProps = {
  readonly answer: Answer;
  readonly isAsking: boolean;
  readonly until: string;
  readonly version: number;
  /** It is true at the version. */
  readonly isHere: boolean;
  readonly onChoose: (version: number) => void;
};

/** The answer in a line: here, at the head, how often, how long, first when. */
export function TruthSummary(props: TruthSummaryProps) {
  const { answer, isAsking, until, version, isHere, onChoose } = props;
  const { intervals, stillTrue, evaluated } = answer;
  const [first] = intervals;
  if (first === undefined) {
    return (
      <p role="status" className="px-3 py-2">
        Never true, at none of {formatAmount(evaluated, 'version')}.
      </p>
    );
  }
  const next = nextBeginning(intervals, version);
  const previous = previousBeginning(intervals, version);
  return (
    <div className="flex min-h-8 shrink-0 flex-wrap items-center gap-x-3 px-3 text-sm text-ink-soft">
      <Sign isTrue={isHere} what="here" />
      <Sign isTrue={stillTrue} what="at the head" />
      <span role="status">{formatAmount(intervals.length, 'interval')}</span>
      <span>{formatDuration(sumDuration(intervals, until))} in all</span>
      <span>
        first <TimeText time={first.fromAt} />
      </span>
      {isAsking && <span>asking again …</span>}
      <span className="ml-auto flex">
        <IconButton
          name="Previous interval"
          keys=","
          disabled={previous === undefined}
          onClick={() => previous !== undefined && onChoose(previous)}
        >
          <ChevronLeft size={14} />
        </IconButton>
        <IconButton
          name="Next interval"
          keys="."
          disabled={next === undefined}
          onClick={() => next !== undefined && onChoose(next)}
        >
          <ChevronRight size={14} />
        </IconButton>
      </span>
    </div>
  );
}

function Sign({ isTrue, what }: { readonly isTrue: boolean; readonly what: string }) {
  return (
    <span className={classNames('flex items-center gap-1.5', isTrue && 'font-semibold text-ink')}>
      <span
        aria-hidden="true"
        className={classNames(
          'size-2 rounded-full border',
          isTrue ? 'border-accent bg-accent' : 'border-line-strong',
        )}
      />
      {isTrue ? 'true' : 'not true'} {what}
    </span>
  );
}
