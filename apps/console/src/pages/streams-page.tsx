import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { CategoryTruthPanel } from '../features/category-truth/category-truth-panel.tsx';
import type { StreamFilter } from '../features/streams-list/stream-filter.ts';
import { StreamList } from '../features/streams-list/stream-list.tsx';
import { aggregatesQuery } from '../shared/api/aggregates-query.ts';
import { categoriesQuery } from '../shared/api/categories-query.ts';
import type { Aggregate } from '../shared/api/schemas.ts';
import { useAsOf } from '../shared/as-of/use-as-of.ts';
import { PageTitle } from '../shared/ui/page-title.tsx';
import type { StreamsSearch } from '../shared/url/streams-search.ts';

export function StreamsPage() {
  const { where, category, q, lastEventType, activeFrom, activeTo, sort } = useSearch({
    from: '/streams',
  });
  const filter = useMemo<StreamFilter>(
    () => ({ category, q, lastEventType, activeFrom, activeTo, sort }),
    [category, q, lastEventType, activeFrom, activeTo, sort],
  );
  const asOf = useAsOf();
  const navigate = useNavigate({ from: '/streams' });
  const categories = useQuery(categoriesQuery(asOf)).data ?? [];
  const eventTypes = useEventTypes(category);
  const typeNames = useMemo(() => eventTypes.map(({ type }) => type), [eventTypes]);
  const change = (changed: StreamsSearch, isTyping = false) => {
    void navigate({
      search: (before) => ({ ...before, ...changed }),
      replace: isTyping,
    });
  };
  return (
    <>
      <PageTitle text="Streams" />
      <StreamList
        filter={filter}
        onChange={change}
        asOf={asOf}
        categories={categories}
        eventTypes={typeNames}
      />
      <CategoryTruthPanel
        category={category}
        where={where}
        onWhere={(asked) => change({ where: asked })}
        eventTypes={eventTypes}
        isPast={asOf !== undefined}
      />
    </>
  );
}

/** Those of the category, or all that are registered. */
function useEventTypes(category: string | undefined): Aggregate['eventTypes'] {
  const { data } = useQuery(aggregatesQuery);
  return useMemo(
    () =>
      (data ?? [])
        .filter(({ name }) => category === undefined || name === category)
        .flatMap(({ eventTypes }) => eventTypes),
    [data, category],
  );
}
