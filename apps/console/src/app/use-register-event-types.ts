import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { aggregatesQuery } from '../shared/api/aggregates-query.ts';
import { registerEventTypes } from '../shared/ui/choose-event-mark.ts';

/** Event types of registered aggregates get marks of their own. */
export function useRegisterEventTypes(): void {
  const { data } = useQuery(aggregatesQuery);
  useEffect(() => {
    const types = data?.flatMap(({ eventTypes }) => eventTypes.map(({ type }) => type));
    if (types !== undefined) registerEventTypes(types);
  }, [data]);
}
