import { useQuery } from '@tanstack/react-query';
import { aggregatesQuery } from '../shared/api/aggregates-query.ts';
import { registerEventTypes } from '../shared/ui/choose-event-mark.ts';

/** Event types of registered aggregates get their marks before any is drawn twice. */
export function useRegisterEventTypes(): void {
  const { data } = useQuery(aggregatesQuery);
  if (data !== undefined) {
    for (const { eventTypes } of data) registerEventTypes(eventTypes.map(({ type }) => type));
  }
}
