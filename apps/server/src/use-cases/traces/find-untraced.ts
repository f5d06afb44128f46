import type { WrittenFact } from '@hindsight/event-store';
import { tellMicros, toMicros } from './nano-time.ts';
import type { Reconciled, Reconciling } from './reconciling.ts';

const mostEvents = 50_000;
const atOnce = 5_000;
/** Spans travel in batches: so long after an event its trace may still be on its way. */
const onItsWayMicros = 15_000_000n;

/** Events of a part of time whose trace is not stored: the newest are told, all are counted. */
export async function findUntraced(
  { store, spans }: Pick<Reconciling, 'store' | 'spans'>,
  within: Reconciled,
) {
  const [first, last] = await findPositions(store, within);
  const recent = tellMicros(BigInt(Date.now()) * 1000n - onItsWayMicros);
  const items: ReturnType<typeof describeUntraced>[] = [];
  let [events, count] = [0, 0];
  for (let upTo = last; upTo > first && events < mostEvents; ) {
    const limit = Math.min(atOnce, mostEvents - events);
    const page = await store.readWritten({ after: first, upTo, limit });
    if (page.length === 0) break;
    const stored = await spans.listStored([
      ...new Set(page.flatMap(({ traceId }) => traceId ?? [])),
    ]);
    for (const event of page) {
      const { traceId } = event;
      if (traceId !== null && (stored.has(traceId) || event.recordedAt > recent)) continue;
      count += 1;
      if (items.length < within.limit) items.push(describeUntraced(event));
    }
    events += page.length;
    upTo = (page.at(-1)?.position ?? 0) - 1;
  }
  return { events, untraced: { count, items } };
}

async function findPositions(
  store: Reconciling['store'],
  { fromMicros, toMicros: to }: Reconciled,
): Promise<readonly [number, number]> {
  const [before, last] = await Promise.all([
    store.positionsBefore([tellWithinYears(fromMicros)]),
    store.positionAt(tellWithinYears(to)),
  ]);
  return [before[0] ?? 0, last];
}

const firstMicros = toMicros('0001-01-01T00:00:00Z');

function tellWithinYears(micros: bigint): string {
  if (micros < firstMicros) return tellMicros(firstMicros);
  return tellMicros(micros);
}

function describeUntraced(event: WrittenFact) {
  const reason = event.traceId === null ? ('no_trace_id' as const) : ('trace_not_stored' as const);
  return { ...event, reason };
}
