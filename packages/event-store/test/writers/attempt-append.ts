import { randomUUID } from 'node:crypto';
import {
  type Appended,
  type EventStore,
  type ExpectedVersion,
  isStoreError,
  type StreamAppend,
} from '@hindsight/event-store';
import type { Client } from 'pg';
import type { Attempt, AttemptPart, Outcome } from '../check/attempt.ts';

export type Wish = {
  readonly streamId: string;
  readonly expectedVersion: ExpectedVersion;
  readonly count: number;
};

export type AppendAttempt = {
  readonly store: EventStore;
  readonly writer: string;
  readonly wishes: readonly Wish[];
  /** Whether the writer chooses the event ids. */
  readonly givenIds: boolean;
  readonly client?: Client | undefined;
};

/** Appends, and tells what came of it as the checkers want to know it. */
export async function attemptAppend(attempt: AppendAttempt): Promise<Attempt> {
  const { store, writer, wishes, givenIds, client } = attempt;
  const appends = wishes.map((wish) => toAppend(wish, givenIds));
  try {
    const appended = await store.appendAll(appends, { client });
    return toAcknowledged(writer, appends, appended);
  } catch (error) {
    const outcome = toOutcome(error);
    return { writer, parts: appends.map((append) => toPart(append)), outcome };
  }
}

export function toAppend(
  { streamId, expectedVersion, count }: Wish,
  givenIds: boolean,
): StreamAppend {
  const events = Array.from({ length: count }, (_, index) => ({
    type: 'Noted',
    data: `{"note":${index}}`,
    ...(givenIds ? { eventId: randomUUID() } : {}),
  }));
  return { streamId, expectedVersion, events };
}

export function toPart(append: StreamAppend, appended?: Appended): AttemptPart {
  const { streamId, expectedVersion, events } = append;
  const given = events.flatMap((event) => event.eventId ?? []);
  return { streamId, expectedVersion, eventIds: appended?.eventIds ?? given };
}

export function toAcknowledged(
  writer: string,
  appends: readonly StreamAppend[],
  appended: readonly Appended[],
): Attempt {
  const parts = appends.map((append, index) => toPart(append, appended[index]));
  const answers = appended.map(({ fromVersion, fromPosition, recordedAt }) => ({
    fromVersion,
    fromPosition,
    recordedAt,
  }));
  return { writer, parts, outcome: { kind: 'acknowledged', answers } };
}

function toOutcome(error: unknown): Outcome {
  if (isStoreError(error, 'version_conflict')) return { kind: 'refused' };
  if (isStoreError(error, 'store_unavailable')) return { kind: 'unknown' };
  throw error;
}
