import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { StreamFilter } from '../features/streams-list/stream-filter.ts';
import { StreamList } from '../features/streams-list/stream-list.tsx';
import { aggregatesQuery } from '../shared/api/aggregates-query.ts';
import { categoriesQuery } from '../shared/api/categories-query.ts';
import { useAsOf } from '../shared/as-of/use-as-of.ts';
import { PageTitle } from '../shared/ui/page-title.tsx';

export function StreamsPage() {
  const { category, q, lastEventType, activeFrom, activeTo, sort } = useSearch({
    from: '/streams',
  });
  const filter = useMemo<StreamFilter>(
    () => ({ category, q, lastEventType, activeFrom, activeTo, sort }),
    [category, q, lastEventType, activeFrom, activeTo, sort],
  );
  const asOf = useAsOf();
  const navigate = useNavigate();
  const categories = useQuery(categoriesQuery(asOf)).data ?? [];
  const eventTypes = useEventTypes(category);
  return (
    <>
      <PageTitle text="Streams" />
      <StreamList
        filter={filter}
        onChange={(changed, isTyping) => {
          void navigate({
            to: '/streams',
            search: (before) => ({ ...before, ...changed }),
            replace: isTyping,
          });
        }}
        asOf={asOf}
        categories={categories}
        eventTypes={eventTypes}
      />
    </>
  );
}

/** Those of the category, or all that are registered. */
function useEventTypes(category: string | undefined): readonly string[] {
  const { data } = useQuery(aggregatesQuery);
  return useMemo(
    () =>
      (data ?? [])
        .filter(({ name }) => category === undefined || name === category)
        .flatMap(({ eventTypes }) => eventTypes.map(({ type }) => type)),
    [data, category],
  );
}
