import { useRouter } from '@tanstack/react-router';
import { useTracePlace } from './use-trace-place.ts';

/** Goes to a trace, as its links do. */
export function useOpenTrace(): (traceId: string) => void {
  const router = useRouter();
  const place = useTracePlace();
  return (traceId) => {
    const elsewhere = place.elsewhere(traceId);
    if (elsewhere !== undefined) window.open(elsewhere, '_blank', 'noopener,noreferrer');
    else {
      void router.navigate({ to: '/traces/$traceId', params: { traceId }, state: place.trail() });
    }
  };
}
