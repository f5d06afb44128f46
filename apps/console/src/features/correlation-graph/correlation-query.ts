import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { present } from '../../shared/url/read-search.ts';

export function correlationQuery(correlationId: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['correlation', correlationId, asOf ?? null],
    queryFn: ({ signal }) => {
      const query = { limit: 1000, ...present({ asOf }) };
      const params = { path: { correlationId }, query };
      return ask(api.GET('/api/correlations/{correlationId}', { params, signal }));
    },
  });
}
