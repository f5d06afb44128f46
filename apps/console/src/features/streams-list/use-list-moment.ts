import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';

type ListMoment = {
  /** The list is as of here and does not move; undefined until it is known. */
  readonly at: string | undefined;
  /** Events recorded since. */
  readonly newEvents: number;
  readonly error: unknown;
  readonly retry: () => void;
  readonly showNew: () => void;
};

/** Where the list was left: an entry of the browser's history. Going back finds it so again. */
let left: { readonly entry: string | undefined; readonly at: string } | undefined;

/** A list that moves cannot be read: it stays as it was when it was opened, and says what is new. */
export function useListMoment(asOf: string | undefined): ListMoment {
  const entry = useLocation({ select: ({ state }) => state.__TSR_key });
  const [chosen, setChosen] = useState(() => (left?.entry === entry ? left?.at : undefined));
  const { data, error, refetch } = useQuery({
    queryKey: ['head'],
    queryFn: async ({ signal }) => (await ask(api.GET('/api/health', { signal }))).log.position,
    staleTime: 0,
    refetchInterval: 5_000,
    enabled: asOf === undefined,
  });
  if (chosen === undefined && data !== undefined) setChosen(String(data));
  useEffect(() => {
    left = chosen === undefined ? undefined : { entry, at: chosen };
  }, [entry, chosen]);
  const at = asOf ?? chosen;
  const isNow = asOf === undefined && chosen !== undefined && data !== undefined;
  return {
    at,
    newEvents: isNow ? Math.max(0, data - Number(chosen)) : 0,
    error: at === undefined ? error : null,
    retry: () => void refetch(),
    showNew: () => data !== undefined && setChosen(String(data)),
  };
}
