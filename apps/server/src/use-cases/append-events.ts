import type { Issue } from '@hindsight/contract';
import type { Aggregate } from '@hindsight/domain';
import {
  type Appended,
  type ExpectedVersion,
  isStoreError,
  type NewEvent,
} from '@hindsight/event-store';
import { findLossyNumber } from '../json-text/find-lossy-number.ts';
import { findRepeatedKey } from '../json-text/find-repeated-key.ts';
import { pathAt } from '../json-text/path-at.ts';
import type { Backing } from './backing.ts';
import { categoryOf } from './category-of.ts';
import { deriveUuid } from './derive-uuid.ts';
import type { EventContext } from './event-context.ts';
import { idempotencyKeyReused } from './idempotency-key-reused.ts';
import { shortenIssues } from './invalid-request.ts';
import { UseCaseError } from './use-case-error.ts';

/** An event as it was sent: its data as text to keep, and as a value to check. */
export type SentEvent = {
  readonly type: string;
  readonly data: string;
  readonly value: unknown;
  readonly metadata?: string | undefined;
  readonly eventId?: string | undefined;
  readonly schemaVersion?: number | undefined;
  readonly occurredAt?: string | undefined;
};

export type AppendInput = {
  readonly streamId: string;
  readonly expectedVersion: ExpectedVersion;
  readonly events: readonly SentEvent[];
  readonly context: EventContext;
  /** Events without an id of their own get one made from it. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

export async function appendEvents(
  { store, registry }: Backing,
  input: AppendInput,
): Promise<Appended> {
  const { streamId, expectedVersion, context, signal } = input;
  const aggregate = registry.get(categoryOf(streamId));
  if (aggregate) checkEvents(aggregate, input.events);
  const { idempotencyKey: key } = input;
  const events = input.events.map(
    ({ value: _, ...event }, index): NewEvent => ({
      ...event,
      eventId: event.eventId ?? (key === undefined ? undefined : deriveUuid(key, `${index}`)),
      schemaVersion: event.schemaVersion ?? currentVersion(aggregate, event.type),
      ...context,
    }),
  );
  try {
    return await store.append(streamId, events, { expectedVersion, signal });
  } catch (error) {
    throw blameKey(error, input);
  }
}

/** Ids made from a key hold other content: the key was used for another request before. */
function blameKey(error: unknown, { idempotencyKey, events }: AppendInput): unknown {
  if (idempotencyKey === undefined || !isStoreError(error, 'event_id_reused')) return error;
  const { eventId } = error.fields;
  if (events.some((event) => event.eventId?.toLowerCase() === eventId)) return error;
  return idempotencyKeyReused(idempotencyKey);
}

function currentVersion(aggregate: Aggregate | undefined, type: string): number {
  return aggregate?.eventTypes.find((known) => known.type === type)?.currentVersion ?? 1;
}

function checkEvents(aggregate: Aggregate, events: readonly SentEvent[]): void {
  const issues = events.flatMap((event, index) => checkOne(aggregate, event, `/events/${index}`));
  if (issues.length === 0) return;
  const [first] = issues;
  throw new UseCaseError(
    'event_schema_mismatch',
    `${first?.path} ${first?.reason}${issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''}.`,
    shortenIssues(issues),
  );
}

function checkOne(aggregate: Aggregate, event: SentEvent, place: string): Issue[] {
  const lossy = findLossyNumber(event.data);
  if (lossy >= 0) {
    const path = `${place}/data${pathAt(event.data, lossy)}`;
    return [{ in: 'body', path, reason: 'is a number that cannot be kept exactly' }];
  }
  const repeated = findRepeatedKey(event.data);
  if (repeated >= 0) {
    const path = `${place}/data${pathAt(event.data, repeated)}`;
    return [{ in: 'body', path, reason: 'is given twice' }];
  }
  const schemaVersion = event.schemaVersion ?? currentVersion(aggregate, event.type);
  const checked = aggregate.checkEvent(event.type, schemaVersion, event.value);
  if (checked.ok) return [];
  return checked.issues.map(({ path, reason }) => ({
    in: 'body',
    path: `${place}${path}`,
    reason,
  }));
}
