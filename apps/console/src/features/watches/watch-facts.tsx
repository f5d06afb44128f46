import { memo } from 'react';
import { formatNumber } from '../../shared/format/format-number.ts';
import { formatValue } from '../../shared/format/format-value.ts';
import type { SeriesPoint } from './series-query.ts';
import type { summarizeSeries } from './summarize-series.ts';

type WatchFactsProps = {
  readonly summary: ReturnType<typeof summarizeSeries>;
  readonly name: string;
  readonly isThinned: boolean;
  readonly onChoose: (version: number) => void;
};

/** The least, the most and the last, each a jump to where it was; and what the chart leaves out. */
export const WatchFacts = memo(function WatchFacts(props: WatchFactsProps) {
  const { summary, name, isThinned, onChoose } = props;
  if (summary.kind === 'nothing') {
    return <p className="mt-1 h-5 text-sm text-ink-faint">Nothing is ever at {name}.</p>;
  }
  return (
    <p className="mt-1 flex h-5 items-baseline gap-3 overflow-hidden text-sm whitespace-nowrap text-ink-faint">
      {summary.kind === 'numbers' && (
        <>
          <Fact says="min" point={summary.least} onChoose={onChoose} />
          <Fact says="max" point={summary.most} onChoose={onChoose} />
        </>
      )}
      <Fact says="last" point={summary.last} onChoose={onChoose} />
      {isThinned && (
        <span
          className="ml-auto truncate"
          title="Not every step is drawn; the smallest and the largest are."
        >
          thinned
        </span>
      )}
    </p>
  );
});

type FactProps = {
  readonly says: string;
  readonly point: SeriesPoint;
  readonly onChoose: (version: number) => void;
};

function Fact({ says, point, onChoose }: FactProps) {
  return (
    <button
      type="button"
      className="shrink-0 rounded-sm hover:text-ink hover:underline"
      title={`at version ${formatNumber(point.version)}`}
      onClick={() => onChoose(point.version)}
    >
      {says} <span className="font-mono text-ink-soft">{formatValue(point.value, 24)}</span>
      <span className="sr-only"> at version {formatNumber(point.version)}</span>
    </button>
  );
}
