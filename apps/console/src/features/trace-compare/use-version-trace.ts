import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiProblem } from '../../shared/api/api-problem.ts';
import { traceQuery } from '../../shared/trace/trace-query.ts';
import { buildTree } from '../../shared/trace/tree/build-tree.ts';
import type { Side } from './align-traces.ts';
import { versionTraceQuery } from './version-trace-query.ts';

export type VersionTrace =
  | { readonly kind: 'loading' }
  | { readonly kind: 'absent'; readonly why: string }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly kind: 'there'; readonly side: Side; readonly traceId: string };

/** The trace that wrote a version, as a tree; or why there is none. */
export function useVersionTrace(streamId: string, version: number): VersionTrace {
  const wrote = useQuery(versionTraceQuery(streamId, version));
  const traceId = wrote.data?.traceId ?? null;
  const trace = useQuery({ ...traceQuery(traceId ?? ''), enabled: traceId !== null });
  const spanId = wrote.data?.spanId ?? null;
  const { data } = trace;
  const side = useMemo(
    () => (data === undefined ? null : { tree: buildTree(data), spanId }),
    [data, spanId],
  );
  if (version === 0) return { kind: 'absent', why: 'Nothing was written: it is the beginning.' };
  if (side !== null && traceId !== null) return { kind: 'there', side, traceId };
  if (wrote.data !== undefined && traceId === null) {
    return { kind: 'absent', why: 'What wrote it was not traced.' };
  }
  const error = wrote.error ?? trace.error;
  if (error instanceof ApiProblem && error.code === 'trace_not_found') {
    return { kind: 'absent', why: 'Its trace is not stored here.' };
  }
  if (error !== null) {
    const retry = () => void (wrote.error === null ? trace : wrote).refetch();
    return { kind: 'failed', error, retry };
  }
  return { kind: 'loading' };
}
