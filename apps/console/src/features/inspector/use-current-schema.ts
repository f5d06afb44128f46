import { useQuery } from '@tanstack/react-query';
import { aggregatesQuery } from '../../shared/api/aggregates-query.ts';

/** The schema version in which events of this type are read today. */
export function useCurrentSchema(streamId: string, type: string): number | undefined {
  const { data } = useQuery(aggregatesQuery);
  const category = streamId.split('-', 1)[0];
  return data
    ?.find(({ name }) => name === category)
    ?.eventTypes.find((known) => known.type === type)?.currentVersion;
}
