import { memo, useMemo, useState } from 'react';
import type { FilmView } from '../../../shared/film/use-film.ts';
import { formatAmount, formatNumber } from '../../../shared/format/format-number.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { classNames } from '../../../shared/ui/class-names.ts';
import { Failed, Loading } from '../../../shared/ui/panel-states.tsx';
import { ValueText } from '../../../shared/ui/value-text.tsx';
import { type LeafPair, pairLeaves } from './pair-leaves.ts';

type StatePairProps = {
  readonly other: FilmView;
  readonly original: FilmView;
  readonly version: number;
  /** The version of the stream beside it. */
  readonly reached: number;
};

const mostRows = 200;

/** The state in both timelines at the cursor, with what differs. */
export const StatePair = memo(function StatePair(props: StatePairProps) {
  const { other, original, version, reached } = props;
  const [isAll, setIsAll] = useState(false);
  const failure = other.failure ?? original.failure;
  const after = other.shown;
  const before = original.shown;
  const pairs = useMemo(
    () => (before === null || after === null ? [] : pairLeaves(before.state, after.state)),
    [before, after],
  );
  if (failure !== undefined) {
    const retry = () => {
      other.retry();
      original.retry();
    };
    return <Failed what="The other timeline" error={failure} onRetry={retry} />;
  }
  if (before === null || after === null) return <Loading what="both states" />;
  const differing = pairs.filter(({ isEqual }) => !isEqual);
  const shown = isAll ? pairs : differing;
  const isCatchingUp = other.isCatchingUp || original.isCatchingUp;
  return (
    <div className="flex min-w-0 flex-col p-3 xl:min-h-0 xl:overflow-y-auto">
      <div className="flex min-h-7 items-center gap-2">
        <p className="min-w-0 text-sm text-ink-soft">
          {differing.length === 0
            ? 'The states are the same here'
            : `${formatAmount(differing.length, 'value')} ${differing.length === 1 ? 'differs' : 'differ'} here`}
          {isCatchingUp && ' · catching up …'}
        </p>
        <Button
          look="quiet"
          className="ml-auto"
          aria-pressed={isAll}
          onClick={() => setIsAll(!isAll)}
        >
          {isAll ? 'Only what differs' : 'All values'}
        </Button>
      </div>
      {shown.length > 0 && (
        <table className="w-full table-fixed text-left">
          <caption className="sr-only">The state in both timelines</caption>
          <thead>
            <tr className="text-sm text-ink-soft">
              <th scope="col" className="w-2/5 font-medium">
                Path
              </th>
              <th scope="col" className="font-medium">
                As it was, v {formatNumber(reached)}
              </th>
              <th scope="col" className="font-medium text-hypothetical">
                What if, v {formatNumber(version)}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, mostRows).map((pair) => (
              <PairRow key={pair.path} pair={pair} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length > mostRows && (
        <p className="text-sm text-ink-faint">
          … and {formatAmount(shown.length - mostRows, 'more value')}.
        </p>
      )}
    </div>
  );
});

const PairRow = memo(function PairRow({ pair }: { readonly pair: LeafPair }) {
  const { path, before, after, isEqual } = pair;
  return (
    <tr className={classNames('h-6', !isEqual && 'bg-hypothetical-soft')}>
      <th scope="row" className="truncate pr-2 font-mono text-sm font-normal" title={path}>
        {!isEqual && (
          <span className="text-hypothetical">
            <span aria-hidden="true">≠ </span>
            <span className="sr-only">differs: </span>
          </span>
        )}
        {path}
      </th>
      <td className="truncate pr-2">
        <ValueText value={before} most={60} />
      </td>
      <td className="truncate">
        <ValueText value={after} most={60} className={isEqual ? '' : 'font-semibold'} />
      </td>
    </tr>
  );
});
