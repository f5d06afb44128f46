import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { ModelEvent, ModelLog } from './model-log.ts';

export type ReadPlan = {
  readonly stream: number;
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
  readonly limit: number;
  readonly direction: 'forward' | 'backward';
  readonly isOneType: boolean;
};

export const readPlan: fc.Arbitrary<ReadPlan> = fc.record({
  stream: fc.nat(),
  from: fc.nat({ max: 12 }),
  to: fc.nat({ max: 30 }),
  asOf: fc.nat({ max: 60 }),
  limit: fc.integer({ min: 1, max: 12 }),
  direction: fc.constantFrom('forward' as const, 'backward' as const),
  isOneType: fc.boolean(),
});

/** The whole log is the model’s, text for text, whichever way it is read. */
export async function compareWholeLog(store: EventStore, model: ModelLog): Promise<void> {
  const scanned: RecordedEvent[] = [];
  for await (const page of store.scanLog({ after: model.after })) scanned.push(...page);
  expect(scanned.map(withoutClocks)).toEqual(model.events);
  const paged: RecordedEvent[] = [];
  for (let next: number | null = model.after; next !== null; ) {
    const page = await store.readLog({ after: next, limit: 7 });
    paged.push(...page.events);
    next = page.nextPosition;
  }
  expect(paged).toEqual(scanned);
  const back = await store.readLog({ limit: 1_000 });
  const own = back.events.filter((event) => event.position > model.after);
  expect(own).toEqual([...scanned].reverse().slice(0, own.length));
}

/** Ranges, types, directions, limits and moments mean in the store what they mean in the model. */
export async function compareReads(
  store: EventStore,
  model: ModelLog,
  plan: ReadPlan,
  streamIds: readonly string[],
): Promise<void> {
  const streamId = streamIds[plan.stream % streamIds.length] ?? '';
  const asOf = model.after + plan.asOf;
  const then = model.stream(streamId).filter((event) => event.position <= asOf);
  if (model.stream(streamId).length > 0)
    expect(await store.versionAtPosition(streamId, asOf)).toBe(then.length);
  const types = plan.isOneType && then[0] ? [then[0].type] : undefined;
  const range = { fromVersion: plan.from, toVersion: plan.to, types, asOf };
  const reading = store.readStream(streamId, {
    ...range,
    direction: plan.direction,
    limit: plan.limit,
  });
  if (then.length === 0) {
    await expect(reading).rejects.toMatchObject({ code: 'stream_not_found' });
    return;
  }
  const page = await reading;
  expect(page.headVersion).toBe(then.length);
  const wanted = then
    .filter((event) => event.version >= plan.from && event.version <= plan.to)
    .filter((event) => types === undefined || types.includes(event.type));
  const directed = plan.direction === 'forward' ? wanted : wanted.reverse();
  expect(page.events.map(withoutClocks)).toEqual(directed.slice(0, plan.limit));
  await compareFilters(store, model, then[0], plan.limit);
}

async function compareFilters(
  store: EventStore,
  model: ModelLog,
  sample: ModelEvent | undefined,
  limit: number,
): Promise<void> {
  const { type, actor, correlationId } = sample ?? {};
  for (const [filter, holds] of [
    [{ type }, (event: ModelEvent) => event.type === type],
    [{ actor: actor ?? undefined }, (event: ModelEvent) => !actor || event.actor === actor],
    [
      { correlationId: correlationId ?? undefined },
      (event: ModelEvent) => !correlationId || event.correlationId === correlationId,
    ],
  ] as const) {
    const { events } = await store.readLog({ ...filter, after: model.after, limit });
    expect(events.map(withoutClocks)).toEqual(model.events.filter(holds).slice(0, limit));
  }
}

export function withoutClocks(event: RecordedEvent): ModelEvent {
  const { recordedAt: _, lamport: __, ...rest } = event;
  return rest;
}
