import type { SpanStore, TracePlace } from '@hindsight/telemetry';
import { type CursorOf, notOfThisList, openCursor, sealCursor } from '../cursor.ts';
import { describeSummary } from './describe-summary.ts';
import { filterKey, readTraceFilter, type TraceFilterInput } from './trace-filter.ts';

type ListInput = TraceFilterInput & {
  readonly sort?: 'recent' | 'slow' | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

export async function listTraces(
  spans: Pick<SpanStore, 'listTraces'>,
  { sort = 'recent', limit, cursor, ...input }: ListInput,
) {
  const of: CursorOf = ['traces', sort, ...filterKey(input)];
  const filter = readTraceFilter(input);
  const after = cursor === undefined ? undefined : readPlace(of, cursor);
  const { items, next } = await spans.listTraces({ filter, sort, limit, after });
  return {
    items: items.map(describeSummary),
    nextCursor: next === null ? null : sealCursor(of, `${next.value}.${next.traceId}`),
  };
}

const highest = 2n ** 63n - 1n;

function readPlace(of: CursorOf, text: string): TracePlace {
  const [, value, traceId] = /^(\d{1,19})\.([0-9a-f]{32})$/.exec(openCursor(of, text)) ?? [];
  if (value === undefined || traceId === undefined || BigInt(value) > highest)
    throw notOfThisList();
  return { value: BigInt(value), traceId };
}
