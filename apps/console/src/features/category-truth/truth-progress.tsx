import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { Button } from '../../shared/ui/button.tsx';
import { describeEnd, type TruthReport } from './truth-report.ts';
import type { CategoryTruth } from './use-category-truth.ts';

type TruthProgressProps = { readonly truth: CategoryTruth; readonly category: string };

/** How far it is, what was found, and what can be done about it. */
export function TruthProgress({ truth, category }: TruthProgressProps) {
  const { report, isRunning, cancel, resume, askAgain } = truth;
  const { streams, streamsTotal, events, found, end, cursor } = report;
  const total = Math.max(streams, streamsTotal);
  const isUnfinished = isRunning || end?.complete !== true;
  return (
    <div className="shrink-0 border-b border-line px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p role="status" className="min-w-0">
          <strong className="font-semibold">{formatAmount(found.length, 'stream')}</strong>{' '}
          <span className="text-ink-soft">{describeReach(report, category, isUnfinished)}</span>
        </p>
        {events > 0 && (
          <span className="text-sm text-ink-faint max-md:hidden">
            {formatAmount(events, 'event')} folded
          </span>
        )}
        <span className="ml-auto flex gap-1.5">
          {isRunning && <Button onClick={cancel}>Cancel</Button>}
          {isUnfinished && !isRunning && cursor !== null && (
            <Button look="primary" onClick={resume}>
              Go on
            </Button>
          )}
          {!isRunning && <Button onClick={askAgain}>Ask again</Button>}
        </span>
      </div>
      {isUnfinished && (
        <progress
          aria-label="Streams asked"
          value={streams}
          max={Math.max(1, total)}
          className="mt-1.5 block h-1 w-full appearance-none overflow-hidden rounded-sm bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
        />
      )}
      {describeEnd(report).map((sentence) => (
        <p key={sentence} className="mt-1 text-sm text-warn">
          {sentence}
        </p>
      ))}
    </div>
  );
}

function describeReach(report: TruthReport, category: string, isUnfinished: boolean): string {
  const { streams, streamsTotal } = report;
  const total = Math.max(streams, streamsTotal);
  if (!isUnfinished) return `of all ${formatNumber(total)}`;
  return total === 0
    ? `so far, the first of ${category} are being asked`
    : `of ${formatNumber(streams)} asked, ${formatNumber(total)} in ${category}`;
}
