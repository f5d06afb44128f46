import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import type { Trace } from '../api/schemas.ts';

const freshMs = 30_000;
const askEveryMs = 2_000;

/**
 * A trace as columns. Spans may come late: it is asked for again while it is fresh, and costs
 * nothing when it did not change; what did not change is the same object.
 */
export function traceQuery(traceId: string) {
  const queryKey = ['trace', traceId] as const;
  return queryOptions({
    queryKey,
    queryFn: async ({ client, signal }): Promise<Trace> => {
      const known = client.getQueryData<Trace>(queryKey);
      const call = api.GET('/api/traces/{traceId}', {
        params: { path: { traceId } },
        ...(known !== undefined && { headers: { 'If-None-Match': `"${known.revision}"` } }),
        signal,
      });
      const isSame = known !== undefined && (await isUnchanged(call));
      return isSame ? known : ask(call);
    },
    // A hundred thousand spans are not compared one by one: another revision is another trace.
    structuralSharing: false,
    refetchInterval: ({ state }) =>
      state.data !== undefined && isFresh(state.data, Date.now()) ? askEveryMs : false,
  });
}

async function isUnchanged(call: Promise<{ readonly response: Response }>): Promise<boolean> {
  return call.then(
    ({ response }) => response.status === 304,
    () => false,
  );
}

/** Whether spans of it may still be on their way. */
export function isFresh({ startNs, durationNs }: Trace, now: number): boolean {
  const endedMs = Number(BigInt(startNs) / 1_000_000n) + durationNs / 1_000_000;
  return now - endedMs < freshMs;
}
