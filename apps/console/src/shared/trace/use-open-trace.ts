import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { traceAddress } from './trace-address.ts';
import { tracingQuery } from './tracing-query.ts';
import { crumbOf, extendTrail, readTrail } from './trail.ts';

/** Goes to a trace by a key or where no link can be: here, or where the setting says they are kept. */
export function useOpenTrace(): (traceId: string, spanId?: string) => Promise<void> {
  const router = useRouter();
  const queryClient = useQueryClient();
  return useCallback(
    async (traceId, spanId) => {
      const tracing = await queryClient.ensureQueryData(tracingQuery).catch(() => null);
      const elsewhere =
        tracing?.traceUrl == null ? undefined : traceAddress(tracing.traceUrl, traceId, spanId);
      if (elsewhere !== undefined) {
        window.open(elsewhere, '_blank', 'noopener');
        return;
      }
      const { pathname, search, href, state } = router.state.location;
      const trail = extendTrail(readTrail(state.trail), crumbOf({ pathname, search, href }));
      await router.navigate({
        to: '/traces/$traceId',
        params: { traceId },
        search: { span: spanId },
        state: { trail },
      });
    },
    [router, queryClient],
  );
}
