import { useQuery } from '@tanstack/react-query';
import { DiffChange } from '../../features/diff-view/diff-change.tsx';
import { diffQuery } from '../../features/diff-view/diff-query.ts';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { Failed, Loading } from '../../shared/ui/panel-states.tsx';

type VersionChangeProps = {
  readonly streamId: string;
  readonly from: number;
  readonly to: number;
};

const most = 30;

/** The state before and after an append: what its events changed. */
export function VersionChange({ streamId, from, to }: VersionChangeProps) {
  const { data, error, refetch } = useQuery(diffQuery(streamId, from, to));
  if (error !== null) {
    return <Failed what="What it changed" error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading what="what it changed" />;
  const rest = data.changes.length - most;
  return (
    <section aria-label="What it changed" className="flex flex-col gap-1 pt-1">
      <p className="text-xs text-ink-faint">
        The state at version {formatNumber(from)} and at version {formatNumber(to)}
      </p>
      {data.changes.length === 0 && <p className="text-ink-faint">Nothing differs.</p>}
      <ul className="-mx-2">
        {data.changes.slice(0, most).map((change) => (
          <li key={change.path}>
            <DiffChange change={change} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="text-ink-faint">and {formatAmount(rest, 'change')} more</p>}
    </section>
  );
}
