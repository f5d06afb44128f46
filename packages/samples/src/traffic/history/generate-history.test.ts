import { createHash } from 'node:crypto';
import type { FoldEvent } from '@hindsight/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleAggregates } from '../../sample-aggregates.ts';
import { generateHistory } from './generate-history.ts';
import type { ImportedEvent } from './imported-event.ts';

const now = new Date('2026-11-20T17:00:00Z');
const small = { streams: 120, events: 2_000 };
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let events: ImportedEvent[];
beforeAll(() => {
  events = [...generateHistory({ seed: 1, now })];
}, 60_000);

function hash(history: Iterable<ImportedEvent>): string {
  const digest = createHash('sha256');
  for (const event of history) digest.update(JSON.stringify(event));
  return digest.digest('hex');
}

function byStream(history: readonly ImportedEvent[]): Map<string, ImportedEvent[]> {
  const streams = new Map<string, ImportedEvent[]>();
  for (const event of history) {
    const stream = streams.get(event.streamId);
    if (stream === undefined) streams.set(event.streamId, [event]);
    else stream.push(event);
  }
  return streams;
}

function withoutTimes({ recordedAt: _recordedAt, occurredAt, ...rest }: ImportedEvent) {
  return { ...rest, isLate: occurredAt !== undefined };
}

describe('the generated history', { timeout: 30_000 }, () => {
  it('has at least 2,000 streams and 60,000 events, one stream of 5,000 and one of 20,000', () => {
    const lengths = [...byStream(events).values()]
      .map(({ length }) => length)
      .sort((a, b) => b - a);
    expect(events.length).toBeGreaterThanOrEqual(60_000);
    expect(lengths.length).toBeGreaterThanOrEqual(2_000);
    expect(lengths.slice(0, 2)).toEqual([20_000, 5_000]);
    expect(lengths[2]).toBeLessThan(1_000);
  });

  it('is recorded in order, over about eight months up to now', () => {
    let before = '';
    for (const { recordedAt, occurredAt } of events) {
      if (recordedAt < before) expect.fail(`${recordedAt} came after ${before}`);
      if (occurredAt !== undefined && occurredAt > recordedAt) expect.fail(`${occurredAt} is late`);
      before = recordedAt;
    }
    expect(events[0]?.recordedAt).toMatch(/^2026-03-2\d/);
    expect(before).toMatch(/^2026-11-20T1[56]:\d\d:\d\d\.\d{6}Z$/);
  });

  it('is busier by day than by night, and on weekdays than on weekends', () => {
    const hours = Array<number>(24).fill(0);
    const days = Array<number>(7).fill(0);
    for (const { recordedAt } of events) {
      const at = new Date(recordedAt);
      hours[at.getUTCHours()] = (hours[at.getUTCHours()] ?? 0) + 1;
      days[at.getUTCDay()] = (days[at.getUTCDay()] ?? 0) + 1;
    }
    expect(hours[11]).toBeGreaterThan(20 * (hours[3] ?? 0));
    expect(days[3]).toBeGreaterThan(1.5 * (days[0] ?? 0));
  });

  it('holds only what its aggregates accept, and folds without a problem', () => {
    for (const [streamId, stream] of byStream(events)) {
      const aggregate = sampleAggregates.find(({ name }) => streamId.startsWith(`${name}-`));
      if (aggregate === undefined) return expect.fail(streamId);
      let state = aggregate.reducer.initial;
      for (const [index, event] of stream.entries()) {
        const { type, schemaVersion, recordedAt, occurredAt = null } = event;
        const data: FoldEvent['data'] = JSON.parse(event.data);
        const checked = aggregate.checkEvent(type, schemaVersion, data);
        if (!checked.ok) expect.fail(JSON.stringify([event, checked]));
        const version = index + 1;
        const recorded = { version, type, schemaVersion, data, recordedAt, occurredAt };
        state = aggregate.reducer.evolve(state, recorded);
        for (const [name, value] of Object.entries(state ?? {})) {
          if (typeof value === 'number' && value < 0) expect.fail(`${streamId} ${name} ${value}`);
        }
      }
    }
  });

  it('names real causes, which came before, in the same correlation', () => {
    const seen = new Map<string, string>();
    let caused = 0;
    for (const { eventId, causationId, correlationId } of events) {
      if (!uuid.test(eventId)) expect.fail(eventId);
      if (causationId !== undefined) {
        caused++;
        if (seen.get(causationId) !== correlationId)
          expect.fail(`${causationId} caused ${eventId}`);
      }
      seen.set(eventId, correlationId);
    }
    expect(seen.size).toBe(events.length);
    expect(caused).toBeGreaterThan(5_000);
  });

  it('has an order’s stock, payment and steps in one correlation', () => {
    const delivered = events.findLast(({ type }) => type === 'OrderDelivered');
    const together = events.filter(
      ({ correlationId }) => correlationId === delivered?.correlationId,
    );
    const types = new Set(together.map(({ type }) => type));
    const expected = [
      'OrderCreated',
      'StockReserved',
      'MoneyWithdrawn',
      'OrderPaid',
      'OrderShipped',
    ];
    expect([...types]).toEqual(expect.arrayContaining(expected));
  });

  it('has withdrawals in the old schema version first, and in the new one after', () => {
    const versions = events
      .filter(({ type }) => type === 'MoneyWithdrawn')
      .map(({ schemaVersion }) => schemaVersion);
    const firstNew = versions.indexOf(2);
    expect(firstNew).toBeGreaterThan(1_000);
    expect(versions.lastIndexOf(1)).toBe(firstNew - 1);
  });

  it('keeps the command and its input with each event', () => {
    for (const event of events.slice(-200)) {
      expect(JSON.parse(event.metadata)).toEqual({
        command: expect.any(String),
        input: expect.any(Object),
      });
      expect(event.actor).toMatch(/^[a-z-]+(-[0-9a-f]+)?$/);
    }
  });
});

describe('a seed', { timeout: 30_000 }, () => {
  it('gives the same history every time, and another seed another', () => {
    const first = hash(generateHistory({ seed: 7, now, ...small }));
    expect(hash(generateHistory({ seed: 7, now, ...small }))).toBe(first);
    expect(hash(generateHistory({ seed: 8, now, ...small }))).not.toBe(first);
  });

  it('gives the same history at another time, only later', () => {
    const later = new Date('2027-02-03T04:05:06.789Z');
    const before = [...generateHistory({ seed: 7, now, ...small })];
    const after = [...generateHistory({ seed: 7, now: later, ...small })];
    expect(after.map(withoutTimes)).toEqual(before.map(withoutTimes));
    expect((after.at(-1)?.recordedAt ?? '') <= '2027-02-03T04:05:06.789000Z').toBe(true);
  });

  it.each([1, 10, 50])('works for a history of about %i streams', (streams) => {
    const history = [...generateHistory({ seed: 3, now, streams, events: 100 })];
    expect(byStream(history).size).toBeGreaterThanOrEqual(streams);
  });
});
