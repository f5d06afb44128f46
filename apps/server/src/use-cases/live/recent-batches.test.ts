import type { FollowBatch, RecordedEvent } from '@hindsight/event-store';
import { expect, test } from 'vitest';
import { createRecentBatches } from './recent-batches.ts';

const event = (position: number, data = '{}'): RecordedEvent => ({
  position,
  streamId: 'note-1',
  version: position,
  eventId: `${position}`,
  type: 'Noted',
  schemaVersion: 1,
  data,
  metadata: '{}',
  occurredAt: null,
  recordedAt: '',
  correlationId: null,
  causationId: null,
  actor: null,
  lamport: position,
  traceId: null,
  spanId: null,
});
const batch = (position: number, ...events: number[]): FollowBatch => ({
  events: events.map((place) => event(place)),
  position,
});

test('what follows a position is the whole batch, or the rest of it', () => {
  const recent = createRecentBatches(10);
  expect(recent.after(10)).toBe('nothing_yet');
  const [first, second] = [batch(13, 11, 13), batch(15)];
  recent.add(first);
  recent.add(second);
  expect(recent.after(10)).toBe(first);
  expect(recent.after(11)).toEqual(batch(13, 13));
  expect(recent.after(12)).toEqual(batch(13, 13));
  expect(recent.after(13)).toBe(second);
  expect(recent.after(14)).toEqual(second);
  expect(recent.after(15)).toBe('nothing_yet');
  expect(recent.after(2 ** 53 - 1)).toBe('nothing_yet');
  expect(recent.after(9)).toBe('too_old');
});

test('only so many are held, and of large ones fewer', () => {
  const many = createRecentBatches(0);
  for (let position = 1; position <= 1_000; position++) many.add(batch(position, position));
  expect([many.after(0), many.after(900)]).toEqual(['too_old', 'too_old']);
  expect(many.after(990)).toEqual(batch(991, 991));

  const large = createRecentBatches(0);
  for (let position = 1; position <= 5; position++)
    large.add({ position, events: [event(position, 'x'.repeat(2_000_000))] });
  expect(large.after(3)).toBe('too_old');
  expect(large.after(4)).toMatchObject({ position: 5 });
});
