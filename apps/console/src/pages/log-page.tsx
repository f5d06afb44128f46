import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { eventAtQuery } from '../features/find-event/event-query.ts';
import { type FilterChoice, filterFields } from '../features/log-filter/check-filter.ts';
import { LogFilterBar } from '../features/log-filter/log-filter-bar.tsx';
import { LogHistogram } from '../features/log-histogram/log-histogram.tsx';
import type { LogListControl } from '../features/log-list/log-list.tsx';
import { LogPanel } from '../features/log-list/log-panel.tsx';
import { aggregatesQuery } from '../shared/api/aggregates-query.ts';
import { categoriesQuery } from '../shared/api/categories-query.ts';
import type { StoredEvent } from '../shared/api/schemas.ts';
import { useAsOf } from '../shared/as-of/use-as-of.ts';
import { PageTitle } from '../shared/ui/page-title.tsx';
import { present } from '../shared/url/read-search.ts';
import { LogInspector } from './log-inspector.tsx';
import { useLogKeys } from './use-log-keys.ts';
import { useLogPlace } from './use-log-place.ts';

/** The whole log: filtered, from the newest or from a place on, and what comes. */
export function LogPage() {
  const search = useSearch({ from: '/log' });
  const navigate = useNavigate({ from: '/log' });
  const client = useQueryClient();
  const asOf = useAsOf();
  const place = useLogPlace(search.before);
  const filter = useFilter(search);
  const [isPaused, setIsPaused] = useState(false);
  const [active, setActive] = useState<number>();
  const list = useRef<LogListControl>(null);
  const firstField = useRef<HTMLInputElement>(null);
  const { at } = search;

  const choose = (choice: FilterChoice) =>
    void navigate({
      search: ({ asOf: moment }) => present({ ...choice, asOf: moment }),
    });
  const open = (event: StoredEvent) => {
    const { position } = event;
    client.setQueryData(eventAtQuery(position, asOf).queryKey, event);
    setActive(position);
    void navigate({
      search: (before) => ({ ...before, at: position }),
      replace: at !== undefined,
    });
  };
  const close = () => {
    if (at === undefined) return;
    setActive(at);
    void navigate({ search: (before) => ({ ...before, at: undefined }), replace: true });
    list.current?.focus();
  };
  const toNewest = () => {
    list.current?.toTop();
    if (search.before === undefined) return;
    void navigate({ search: (before) => ({ ...before, before: undefined }) });
  };
  useLogKeys({ list, firstField, close, toNewest, togglePause: setIsPaused });

  const query = { filter, before: place.start, asOf };
  const { categories, types } = useKnownNames(filter.category);
  return (
    <>
      <PageTitle text="Log" />
      <LogFilterBar
        filter={filter}
        categories={categories}
        types={types}
        onChange={choose}
        firstField={firstField}
      />
      <LogHistogram
        filter={present({ ...filter, contains: undefined, asOf })}
        isFollowing={asOf === undefined && filter.to === undefined}
        isPayloadFiltered={filter.contains !== undefined}
        onRange={(range) => choose({ ...filter, from: range?.from, to: range?.to })}
      />
      <div className="flex min-h-0 grow max-lg:flex-col">
        <LogPanel
          key={JSON.stringify(query)}
          query={query}
          isPaused={isPaused}
          onPause={setIsPaused}
          active={at ?? active}
          isOpen={at !== undefined}
          onActive={(event) => (at === undefined ? setActive(event.position) : open(event))}
          onOpen={open}
          onRest={place.rest}
          onNewest={toNewest}
          onClear={() => choose({})}
          control={list}
        />
        {at !== undefined && (
          <LogInspector
            position={at}
            onActor={(actor) => choose({ ...filter, actor })}
            onClose={close}
          />
        )}
      </div>
    </>
  );
}

/** The same object while the filter is the same. */
function useFilter(search: FilterChoice): FilterChoice {
  const name = JSON.stringify(filterFields.map((field) => search[field] ?? null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name tells all of the filter
  return useMemo(
    () => present(Object.fromEntries(filterFields.map((field) => [field, search[field]]))),
    [name],
  );
}

function useKnownNames(category: string | undefined) {
  const asOf = useAsOf();
  const categories = useQuery(categoriesQuery(asOf)).data ?? [];
  const aggregates = useQuery(aggregatesQuery).data ?? [];
  const types = aggregates
    .filter(({ name }) => category === undefined || name === category)
    .flatMap(({ eventTypes }) => eventTypes.map(({ type }) => type));
  return {
    categories: categories.map((one) => one.category),
    types: [...new Set(types)].toSorted(),
  };
}
