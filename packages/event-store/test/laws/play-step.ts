import { randomUUID } from 'node:crypto';
import {
  type Appended,
  type EventStore,
  StoreError,
  type StreamAppend,
} from '@hindsight/event-store';
import type { Client } from 'pg';
import { expect } from 'vitest';
import type { AppendPlan, Step } from './arbitrary-append.ts';
import type { ModelAnswer, ModelLog } from './model-log.ts';

export type Stage = {
  readonly store: EventStore;
  readonly client: Client;
  readonly model: ModelLog;
  readonly streamIds: readonly string[];
  /** Appends with given ids that were written: to be repeated. */
  readonly written: (readonly StreamAppend[])[];
  /** recordedAt by position, as it was answered. */
  readonly recordedAt: Map<number, string>;
};

/** Does one step in the store and in the model, and expects the same answer. */
export async function playStep(stage: Stage, step: Step): Promise<void> {
  const { store, client } = stage;
  switch (step.kind) {
    case 'append':
      return playAppend(stage, toAppends(stage, step.plan));
    case 'transaction':
      return playTransaction(stage, toAppends(stage, step.plan), step.end);
    case 'repeat':
      return playRepeat(stage, step);
    case 'at once':
      return playAtOnce(stage, step.plans);
    case 'refused': {
      const bad = { streamId: stage.streamIds[0] ?? '', expectedVersion: 'any' as const };
      const append = { ...bad, events: [{ type: 'Refused', data: step.data }] };
      await expect(store.appendAll([append])).rejects.toMatchObject({ code: 'event_invalid' });
      await client.query('begin');
      await expect(store.appendAll([append], { client })).rejects.toMatchObject({
        code: 'event_invalid',
      });
      await client.query('rollback');
      return;
    }
    case 'index':
      await store.indexLog();
  }
}

function toAppends({ model, streamIds }: Stage, plan: AppendPlan): readonly StreamAppend[] {
  return plan.parts.map(({ stream, expectation, events }) => {
    const streamId = streamIds[stream] ?? '';
    const expectedVersion =
      typeof expectation === 'string'
        ? expectation
        : Math.max(0, model.stream(streamId).length + expectation.offset);
    const withIds = events.map((event) => ({ ...event, eventId: randomUUID() }));
    return { streamId, expectedVersion, events: plan.givenIds ? withIds : events };
  });
}

async function playAppend(stage: Stage, appends: readonly StreamAppend[]): Promise<void> {
  const answer = await tell(stage.store.appendAll(appends));
  agree(stage, appends, answer);
}

/** Rolled back, it leaves no trace in either. */
async function playTransaction(
  stage: Stage,
  appends: readonly StreamAppend[],
  end: 'commit' | 'rollback',
): Promise<void> {
  const { store, client } = stage;
  await client.query('begin');
  const answer = await tell(store.appendAll(appends, { client }));
  await client.query(end);
  if (end === 'commit') agree(stage, appends, answer);
}

async function playRepeat(
  stage: Stage,
  { which, change }: Step & { readonly kind: 'repeat' },
): Promise<void> {
  const { written } = stage;
  const first = written[which % Math.max(1, written.length)];
  if (!first) return;
  const changed = first.map((append, index) => {
    if (index > 0 || change === 'none') return append;
    if (change === 'data')
      return { ...append, events: append.events.map((event) => ({ ...event, data: '"other"' })) };
    return { ...append, events: append.events.slice(0, Math.max(1, append.events.length - 1)) };
  });
  await playAppend(stage, changed);
}

/**
 * Many in flight: they are written in some order, and the order of positions is one in which the
 * model gives the same answers. A conflict names a version that the stream has had meanwhile.
 */
async function playAtOnce(stage: Stage, plans: readonly AppendPlan[]): Promise<void> {
  const { model, store } = stage;
  const all = plans.map((plan) => toAppends(stage, plan));
  const before = new Map(stage.streamIds.map((id) => [id, model.stream(id).length]));
  const answers = await Promise.all(all.map((appends) => tell(store.appendAll(appends))));
  const pairs = all.map((appends, index) => ({ appends, answer: answers[index] }));
  const written = pairs.filter(({ answer }) => Array.isArray(answer));
  const positionOf = ({ answer }: (typeof pairs)[number]) =>
    Array.isArray(answer) ? answer[0].fromPosition : 0;
  for (const { appends, answer } of written.sort((a, b) => positionOf(a) - positionOf(b)))
    if (answer) agree(stage, appends, answer);
  for (const { answer } of pairs) {
    if (!(answer instanceof StoreError)) continue;
    expect(answer.code).toBe('version_conflict');
    const { streamId, expected, actual } = answer.fields as {
      streamId: string;
      expected: number;
      actual: number;
    };
    expect(actual).not.toBe(expected);
    expect(actual).toBeGreaterThanOrEqual(before.get(streamId) ?? 0);
    expect(actual).toBeLessThanOrEqual(model.stream(streamId).length);
  }
}

type Told = readonly Appended[] | StoreError;

async function tell(appending: Promise<readonly Appended[]>): Promise<Told> {
  try {
    return await appending;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

function agree(stage: Stage, appends: readonly StreamAppend[], told: Told): void {
  const ids = told instanceof StoreError ? [] : told.map((appended) => appended.eventIds);
  const expected = stage.model.append(appends, ids);
  expect(toModelAnswer(told)).toEqual(expected);
  if (told instanceof StoreError) return;
  for (const { fromPosition, toPosition, recordedAt } of told)
    for (let position = fromPosition; position <= toPosition; position += 1)
      expect(stage.recordedAt.get(position) ?? recordedAt).toBe(recordedAt);
  for (const { fromPosition, toPosition, recordedAt } of told)
    for (let position = fromPosition; position <= toPosition; position += 1)
      stage.recordedAt.set(position, recordedAt);
  const isRepeatable = appends.every(({ events }) => events.every((event) => event.eventId));
  if (isRepeatable && told.every((appended) => !appended.repeated)) stage.written.push(appends);
}

function toModelAnswer(told: Told): ModelAnswer {
  if (told instanceof StoreError) {
    if (told.code === 'event_id_reused') return { kind: 'event_id_reused' };
    if (told.code !== 'version_conflict') throw told;
    return { kind: 'version_conflict', ...(told as StoreError<'version_conflict'>).fields };
  }
  return { kind: 'appended', appended: told.map(({ recordedAt: _, ...rest }) => rest) };
}
