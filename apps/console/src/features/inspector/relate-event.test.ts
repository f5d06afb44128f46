import { expect, test } from 'vitest';
import type { Correlation } from '../../shared/api/schemas.ts';
import { relateEvent } from './relate-event.ts';

const place = { recordedAt: '2026-03-03T14:02:11Z', actor: null, traceId: null, spanId: null };
const event = (id: string, streamId: string, version: number) => ({
  kind: 'event' as const,
  id,
  type: `Did-${id}`,
  version,
  position: version,
  occurredAt: null,
  streamId,
  ...place,
});
const command = (id: string, name: string) => ({
  kind: 'command' as const,
  id,
  command: name,
  streamId: 'order-1',
  ...place,
});

const correlation: Correlation = {
  correlationId: 'c',
  nodes: [
    command('ca', 'create'),
    event('a', 'order-1', 1),
    command('cb', 'reserve'),
    event('b', 'product-1', 7),
    event('d', 'product-2', 9),
  ],
  edges: [
    { from: 'ca', to: 'a', kind: 'wrote' },
    { from: 'a', to: 'cb', kind: 'caused' },
    { from: 'cb', to: 'b', kind: 'wrote' },
    { from: 'a', to: 'd', kind: 'caused' },
  ],
  hasMore: false,
};

test('an event leads to what it caused, with or without a command between', () => {
  const { causes, effects } = relateEvent(correlation, 'a');
  expect(causes).toEqual([]);
  expect(effects.map(({ eventId, command }) => [eventId, command])).toEqual([
    ['b', 'reserve'],
    ['d', null],
  ]);
});

test('an event leads back to what caused it', () => {
  expect(relateEvent(correlation, 'b').causes).toMatchObject([
    { eventId: 'a', streamId: 'order-1', version: 1, command: 'create' },
  ]);
  expect(relateEvent(correlation, 'd').causes).toHaveLength(1);
  expect(relateEvent(correlation, 'unknown')).toEqual({ causes: [], effects: [] });
});
