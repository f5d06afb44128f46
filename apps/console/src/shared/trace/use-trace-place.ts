import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { traceAddress } from './trace-address.ts';
import { tracingQuery } from './tracing-query.ts';
import { crumbOf, extendTrail, readTrail } from './trail.ts';

/** Where a trace is: here, with the way back, or where the setting says that traces are kept. */
export function useTracePlace() {
  const router = useRouter();
  const { data: tracing } = useQuery(tracingQuery);
  return {
    elsewhere: (traceId: string, spanId?: string) =>
      tracing?.traceUrl == null ? undefined : traceAddress(tracing.traceUrl, traceId, spanId),
    /** The way to here, for who goes on from here. */
    trail: () => {
      const { pathname, search, href, state } = router.state.location;
      return { trail: extendTrail(readTrail(state.trail), crumbOf({ pathname, search, href })) };
    },
  };
}
