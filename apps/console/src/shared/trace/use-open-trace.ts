import { useRouter } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { useTracePlace } from './use-trace-place.ts';

/** Goes to a trace, as its links do. It is always the same function. */
export function useOpenTrace(): (traceId: string) => void {
  const router = useRouter();
  const place = useTracePlace();
  const latest = useRef(place);
  latest.current = place;
  return useCallback(
    (traceId) => {
      const elsewhere = latest.current.elsewhere(traceId);
      if (elsewhere !== undefined) window.open(elsewhere, '_blank', 'noopener,noreferrer');
      else {
        const state = latest.current.trail();
        void router.navigate({ to: '/traces/$traceId', params: { traceId }, state });
      }
    },
    [router],
  );
}
