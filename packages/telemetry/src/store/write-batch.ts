import { BinaryArrays } from '@hindsight/binary-arrays';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../postgres/connection/in-transaction.ts';
import { insertLinks } from '../postgres/write/insert-links.ts';
import { insertOperations, type Operation } from '../postgres/write/insert-operations.ts';
import { insertResources, type ResourceOfDay } from '../postgres/write/insert-resources.ts';
import { insertSpans } from '../postgres/write/insert-spans.ts';
import { makeDay } from '../postgres/write/make-day.ts';
import { type PlacedTrace, placeTraces } from '../postgres/write/place-traces.ts';
import { updateTotals } from '../postgres/write/update-totals.ts';
import { KnownNames } from './known-names.ts';
import type { PreparedSpan } from './prepare-span.ts';
import { addTotals, type TraceTotals, tallySpans } from './trace-tally.ts';

export type BatchWriter = {
  /** Writes spans in one transaction; returns how many were not there yet. */
  write(spans: readonly PreparedSpan[]): Promise<number>;
  /** Looks again which partitions there are. */
  forgetDays(): void;
};

const LONGEST_NAME = 500;
const MOST_KNOWN = 50_000;

/**
 * A trace that is known is held while its spans are written, and only spans that were not there yet
 * are added to its totals: the same span twice counts once, whoever writes it and when.
 */
export function createBatchWriter(pool: Pool, now: () => number): BatchWriter {
  const days = new Set<string>();
  const resources = new KnownNames(MOST_KNOWN);
  const operations = new KnownNames(MOST_KNOWN);

  async function write(spans: readonly PreparedSpan[]): Promise<number> {
    const cameMs = Math.floor(now());
    const day = new Date(cameMs).toISOString().slice(0, 10);
    if (!days.has(day)) {
      await makeDay(pool, day);
      days.add(day);
    }
    const bySpan = new Map(spans.map((one) => [one.span.traceId + one.span.spanId, one]));
    const byTrace = Map.groupBy(bySpan.values(), ({ span }) => span.traceId);
    const written = await inTransaction(pool, (client) =>
      writeTraces(client, byTrace, { day, cameMs }),
    );
    resources.add(written.resources.map(nameOfResource));
    operations.add(written.operations.map((one) => nameOfOperation(one, day)));
    return written.fresh;
  }

  async function writeTraces(
    client: PoolClient,
    byTrace: ReadonlyMap<string, readonly PreparedSpan[]>,
    { day, cameMs }: { readonly day: string; readonly cameMs: number },
  ) {
    const arrays = new BinaryArrays();
    const totals = [...byTrace].map(([traceId, own]) => tallySpans(traceId, own));
    const placed = await placeTraces(client, totals, { day, cameMs, arrays });
    const dayOf = (traceId: string): string => placed.get(traceId)?.day ?? day;
    const spans = [...byTrace.values()].flat();
    const newResources = listResources(spans, dayOf).filter(
      (resource) => !resources.has(nameOfResource(resource)),
    );
    await insertResources(client, newResources, arrays);
    const fresh = await insertSpans(client, spans, { dayOf, arrays });
    await insertLinks(client, fresh, { dayOf, arrays });
    await updateTotals(client, sumUp(fresh, placed), arrays);
    const newOperations = listOperations(fresh).filter(
      (operation) => !operations.has(nameOfOperation(operation, day)),
    );
    await insertOperations(client, newOperations, { day, arrays });
    return { fresh: fresh.length, resources: newResources, operations: newOperations };
  }

  return { write, forgetDays: () => days.clear() };
}

/** The totals to write of traces that were known before. */
function sumUp(
  fresh: readonly PreparedSpan[],
  placed: ReadonlyMap<string, PlacedTrace>,
): readonly TraceTotals[] {
  return [...Map.groupBy(fresh, ({ span }) => span.traceId)].flatMap(([traceId, spans]) => {
    const stored = placed.get(traceId)?.stored ?? null;
    return stored === null ? [] : [addTotals(stored, tallySpans(traceId, spans))];
  });
}

function listResources(
  spans: readonly PreparedSpan[],
  dayOf: (traceId: string) => string,
): readonly ResourceOfDay[] {
  const found = new Map<string, ResourceOfDay>();
  for (const { span, resource } of spans) {
    const own = { ...resource, day: dayOf(span.traceId) };
    found.set(nameOfResource(own), own);
  }
  return [...found.values()];
}

function listOperations(spans: readonly PreparedSpan[]): readonly Operation[] {
  const found = new Map<string, Operation>();
  for (const { service, name } of spans)
    if (service.length + name.length <= LONGEST_NAME)
      found.set(`${service}\0${name}`, { service, name });
  return [...found.values()];
}

function nameOfResource({ day, hash }: ResourceOfDay): string {
  return day + hash;
}

/** Once a day, so that a name that is no longer heard of can be told. */
function nameOfOperation({ service, name }: Operation, day: string): string {
  return `${day}\0${service}\0${name}`;
}
