import { useQueries } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { spanQuery } from '../../shared/trace/span-query.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { nameOf } from './aligned-row.tsx';
import { comparePlans } from './compare-plans.ts';
import type { ToldRow } from './tell-row.ts';

const nothing: readonly never[] = [];

type PlanPairProps = { readonly told: ToldRow; readonly onClose: () => void };

/** What Postgres did at one node of its plan, for the other version and for this one. */
export function PlanPair({ told, onClose }: PlanPairProps) {
  const sides = [told.before, told.after];
  const queries = useQueries({
    queries: sides.map((side) => ({
      ...spanQuery(side?.traceId ?? '', side?.spanId ?? ''),
      enabled: side !== null,
    })),
  });
  const [before, after] = queries;
  const failed = queries.find(({ error }) => error !== null);
  const isLoading = queries.some(({ isLoading }) => isLoading);
  const changes = comparePlans(
    before?.data?.attributes ?? [...nothing],
    after?.data?.attributes ?? [...nothing],
  );
  return (
    <section
      aria-label="Plans compared"
      className="max-h-48 shrink-0 overflow-auto border-t border-line"
    >
      <div className="flex items-center justify-between px-3 pt-1">
        <h3 className="truncate font-medium">{nameOf(told)}</h3>
        <IconButton name="Close" onClick={onClose}>
          <X size={14} />
        </IconButton>
      </div>
      {failed !== undefined ? (
        <Failed what="The plan" error={failed.error} onRetry={() => void failed.refetch()} />
      ) : isLoading ? (
        <Loading what="the plans" />
      ) : changes.length === 0 ? (
        <p className="px-3 pb-2 text-ink-faint">Neither says more than its time.</p>
      ) : (
        <table className="mx-3 mb-2 text-sm">
          <thead className="text-ink-soft">
            <tr>
              <th scope="col" className="pr-4 text-left font-normal">
                of the plan
              </th>
              <th scope="col" className="pr-4 text-right font-normal">
                other
              </th>
              <th scope="col" className="text-right font-normal">
                this
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ what, before, after, isChanged }) => (
              <tr key={what} className={classNames(isChanged && 'font-semibold text-changed')}>
                <th scope="row" className="pr-4 text-left font-normal text-ink-soft">
                  {what}
                  {isChanged && <span className="sr-only"> changed</span>}
                </th>
                <td className="pr-4 text-right">{before}</td>
                <td className="text-right">{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
