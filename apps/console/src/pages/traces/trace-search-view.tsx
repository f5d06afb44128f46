import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import {
  type TraceFilter,
  traceFilterFields,
} from '../../features/trace-filter/check-trace-filter.ts';
import { TraceFilterBar } from '../../features/trace-filter/trace-filter-bar.tsx';
import { TraceHistogram } from '../../features/trace-histogram/trace-histogram.tsx';
import { TraceListPanel } from '../../features/trace-list/trace-list-panel.tsx';
import type { TraceTableControl } from '../../features/trace-list/trace-table.tsx';
import { aggregatesQuery } from '../../shared/api/aggregates-query.ts';
import { asOfTimeQuery } from '../../shared/as-of/as-of-time-query.ts';
import { useAsOf } from '../../shared/as-of/use-as-of.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Loading } from '../../shared/ui/panel-states.tsx';
import { present } from '../../shared/url/read-search.ts';
import type { TracesSearch } from '../../shared/url/traces-search.ts';
import { earliest } from './earliest.ts';
import { useTracesKeys } from './use-traces-keys.ts';

/** Traces that are searched for: when they were, and which. */
export function TraceSearchView({ search }: { readonly search: TracesSearch }) {
  const navigate = useNavigate({ from: '/traces' });
  const asOf = useAsOf();
  const { data: moment } = useQuery(asOfTimeQuery(asOf));
  const filter = useFilter(search);
  const list = useRef<TraceTableControl>(null);
  const firstField = useRef<HTMLInputElement>(null);
  const eventTypes = useEventTypes();
  useTracesKeys({ list, firstField });

  const choose = (choice: TraceFilter) =>
    void navigate({
      search: ({ asOf: kept, sort, behindLog }) =>
        present({ ...choice, asOf: kept, sort, behindLog }),
    });
  const isAllShown = search.behindLog === 'true';
  // Who names an operation asks for it, whatever it is.
  const leavesOut = !isAllShown && filter.operation === undefined;
  const asked = useMemo(
    () =>
      present({
        ...filter,
        to: earliest(filter.to, moment ?? undefined),
        behindLog: leavesOut ? ('false' as const) : undefined,
      }),
    [filter, moment, leavesOut],
  );
  const sort = search.sort ?? 'recent';
  const query = useMemo(() => ({ ...asked, sort }), [asked, sort]);
  if (moment === undefined) return <Loading what="traces" />;
  const isFollowing = asked.to === undefined;
  return (
    <>
      <TraceFilterBar
        filter={filter}
        eventTypes={eventTypes}
        onChange={choose}
        firstField={firstField}
      />
      <TraceHistogram
        filter={asked}
        isFollowing={isFollowing}
        onRange={(range) => choose({ ...filter, from: range?.from, to: range?.to })}
      />
      <TraceListPanel
        key={JSON.stringify(query)}
        query={query}
        isFollowing={isFollowing && sort === 'recent'}
        isFiltered={Object.keys(filter).length > 0 || asked.to !== undefined}
        actions={
          filter.operation === undefined && (
            <Button
              look="quiet"
              aria-pressed={isAllShown}
              title="What projections, processes and live pages did after the events were written"
              onClick={() =>
                void navigate({
                  search: (before) => ({ ...before, behindLog: isAllShown ? undefined : 'true' }),
                })
              }
            >
              Work behind the log
            </Button>
          )
        }
        onSort={(next) =>
          void navigate({
            search: (before) => ({ ...before, sort: next === 'recent' ? undefined : next }),
          })
        }
        onClear={() => choose({})}
        control={list}
      />
    </>
  );
}

/** The same object while the filter is the same. */
function useFilter(search: TracesSearch): TraceFilter {
  const name = JSON.stringify(traceFilterFields.map((field) => search[field] ?? null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name tells all of the filter
  return useMemo(
    () => present(Object.fromEntries(traceFilterFields.map((field) => [field, search[field]]))),
    [name],
  );
}

function useEventTypes(): readonly string[] {
  const { data } = useQuery(aggregatesQuery);
  return useMemo(
    () => (data ?? []).flatMap(({ eventTypes }) => eventTypes.map(({ type }) => type)).toSorted(),
    [data],
  );
}
