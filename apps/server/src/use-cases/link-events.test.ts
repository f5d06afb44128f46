import type { RecordedEvent } from '@hindsight/event-store';
import { expect, test } from 'vitest';
import { linkEvents } from './link-events.ts';

function event(position: number, fields: Partial<RecordedEvent> = {}): RecordedEvent {
  return {
    position,
    streamId: 'order-1',
    version: position,
    eventId: `e${position}`,
    type: 'Happened',
    schemaVersion: 1,
    data: '{}',
    metadata: '{}',
    occurredAt: null,
    recordedAt: '2026-01-01T00:00:00.000000Z',
    correlationId: 'c',
    causationId: null,
    actor: null,
    lamport: position,
    traceId: null,
    spanId: null,
    ...fields,
  };
}

const pay = '{"command":"pay","input":{}}';
const edgesOf = (events: RecordedEvent[]) =>
  linkEvents(events).edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`);

test('the events of one command stand behind one node', () => {
  const events = [event(1, { metadata: pay }), event(2, { metadata: pay })];
  expect(linkEvents(events).nodes.map(({ id }) => id)).toEqual(['command:e1', 'e1', 'e2']);
  expect(edgesOf(events)).toEqual(['command:e1 wrote e1', 'command:e1 wrote e2']);
});

test('the same command given twice is two nodes', () => {
  const apart = { recordedAt: '2026-01-01T00:00:01.000000Z', metadata: pay };
  const events = [event(1, { metadata: pay }), event(2, apart)];
  expect(edgesOf(events)).toEqual(['command:e1 wrote e1', 'command:e2 wrote e2']);
  const elsewhere = event(2, { metadata: pay, streamId: 'order-2', version: 1 });
  expect(edgesOf([event(1, { metadata: pay }), elsewhere])).toContain('command:e2 wrote e2');
});

test('a cause leads to the command, or to the event when no command wrote it', () => {
  const events = [
    event(1),
    event(2, { causationId: 'e1' }),
    event(3, { causationId: 'e2', metadata: pay }),
  ];
  expect(edgesOf(events)).toEqual(['e1 caused e2', 'e2 caused command:e3', 'command:e3 wrote e3']);
});

test('a cause outside, or itself, has no edge', () => {
  expect(edgesOf([event(1, { causationId: 'gone' }), event(2, { causationId: 'e2' })])).toEqual([]);
});

test('metadata that names no command is no command', () => {
  for (const metadata of [
    '[]',
    'null',
    '"command"',
    '{"command":7}',
    '{"__proto__":{"command":"x"}}',
  ]) {
    expect(linkEvents([event(1, { metadata })]).nodes.map(({ kind }) => kind)).toEqual(['event']);
  }
});
