import { useRouter } from '@tanstack/react-router';
import { type MouseEvent, useMemo } from 'react';
import { useAsOf } from '../../shared/as-of/use-as-of.ts';
import { stringifySearch } from '../../shared/url/search-codec.ts';

export type StreamLinks = {
  readonly hrefOf: (streamId: string) => string;
  readonly follow: (event: MouseEvent, streamId: string) => void;
  /** Somebody is about to go there. */
  readonly prepare: () => void;
};

/** The router's own links each follow the whole address: too dear for rows that fly by. */
export function useStreamLinks(): StreamLinks {
  const router = useRouter();
  const asOf = useAsOf();
  return useMemo(() => {
    const search = stringifySearch({ asOf });
    return {
      hrefOf: (streamId) => `/streams/${encodeURIComponent(streamId)}${search}`,
      follow: (event, streamId) => {
        const isForBrowser = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
        if (isForBrowser || event.button !== 0) return;
        event.preventDefault();
        void router.navigate({ to: '/streams/$streamId', params: { streamId } });
      },
      prepare: () => {
        void router.loadRouteChunk(router.routesByPath['/streams/$streamId']);
      },
    };
  }, [router, asOf]);
}
