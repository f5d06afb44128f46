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
      search: ({ asOf: kept, sort }) => present({ ...choice, asOf: kept, sort }),
    });
  const asked = useMemo(
    () => present({ ...filter, to: earliest(filter.to, moment ?? undefined) }),
    [filter, moment],
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
        isFiltered={Object.keys(asked).length > 0}
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
