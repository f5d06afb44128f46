import { describe, expect, test } from 'vitest';
import type { Correlation } from '../../shared/api/schemas.ts';
import { buildSteps, summarizeSteps } from './build-steps.ts';
import { looksFailed } from './looks-failed.ts';
import { nodeHeight, nodeWidth, placeSteps } from './place-steps.ts';

type Nodes = Correlation['nodes'];
const place = { actor: null, traceId: null, spanId: null };
const at = (second: number) => `2026-03-03T14:02:${String(second).padStart(2, '0')}.000000Z`;
const command = (id: string, streamId: string, second = 0): Nodes[number] => ({
  kind: 'command',
  id: `command:${id}`,
  command: 'pay',
  streamId,
  recordedAt: at(second),
  ...place,
});
const event = (id: string, streamId: string, version: number, second = 0): Nodes[number] => ({
  kind: 'event',
  id,
  type: 'Paid',
  version,
  position: version,
  occurredAt: null,
  streamId,
  recordedAt: at(second),
  ...place,
});

const story: Pick<Correlation, 'nodes' | 'edges'> = {
  nodes: [
    command('a', 'order-1'),
    event('a', 'order-1', 1),
    event('b', 'order-1', 2),
    command('c', 'product-1', 11),
    event('c', 'product-1', 7, 11),
    event('d', 'order-1', 3, 40),
  ],
  edges: [
    { from: 'command:a', to: 'a', kind: 'wrote' },
    { from: 'command:a', to: 'b', kind: 'wrote' },
    { from: 'b', to: 'command:c', kind: 'caused' },
    { from: 'command:c', to: 'c', kind: 'wrote' },
    { from: 'c', to: 'd', kind: 'caused' },
  ],
};

describe('the steps of a correlation', () => {
  const steps = buildSteps(story);

  test('are its nodes in order, each with what it came from', () => {
    expect(
      steps.map(({ name, version, cause, afterCause }) => [name, version, cause?.id, afterCause]),
    ).toEqual([
      ['pay', 1, undefined, undefined],
      ['Paid', 1, 'command:a', undefined],
      ['Paid', 2, 'command:a', undefined],
      ['pay', 7, 'b', '+11 s'],
      ['Paid', 7, 'command:c', undefined],
      ['Paid', 3, 'c', '+29 s'],
    ]);
  });

  test('are summed up', () => {
    expect(summarizeSteps(steps)).toEqual({
      commands: 2,
      events: 4,
      streams: 2,
      failures: 0,
      durationMs: 40_000,
    });
    expect(summarizeSteps([]).durationMs).toBe(0);
  });

  test('that failed are told by their types', () => {
    for (const type of ['TransferFailed', 'OrderCancelled', 'PaymentDeclined', 'SourceRefunded']) {
      expect(looksFailed(type)).toBe(true);
    }
    for (const type of ['OrderPaid', 'MoneyWithdrawn', 'StockReleased']) {
      expect(looksFailed(type)).toBe(false);
    }
  });
});

describe('a place in the graph', () => {
  const { steps, lanes } = placeSteps(buildSteps(story));
  const columns = [...new Set(steps.map(({ x }) => x))].toSorted((one, other) => one - other);
  const column = (index: number) => columns.indexOf(steps[index]?.x ?? -1);

  test('is right of what caused it, and of what its stream did before', () => {
    expect([0, 1, 2, 3, 4, 5].map(column)).toEqual([0, 1, 1, 2, 3, 4]);
  });

  test('is in the lane of its stream, below what the same command wrote', () => {
    expect(lanes.map(({ streamId }) => streamId)).toEqual(['order-1', 'product-1']);
    expect(steps[1]?.y).toBe(steps[0]?.y);
    expect(steps[2]?.y).toBeGreaterThanOrEqual((steps[1]?.y ?? 0) + nodeHeight);
    expect(lanes[1]?.y).toBeGreaterThanOrEqual((lanes[0]?.y ?? 0) + (lanes[0]?.height ?? 0));
    expect(steps[3]?.y).toBeGreaterThan(lanes[1]?.y ?? 0);
  });

  test('is nobody else’s, however many there are', () => {
    const many = Array.from({ length: 1_000 }, (_, index) =>
      event(`e${index}`, `s-${index % 7}`, index + 1),
    );
    const edges = many.slice(1).map(({ id }, index) => ({
      from: many[Math.floor(index / 3)]?.id ?? '',
      to: id,
      kind: 'caused' as const,
    }));
    const placed = placeSteps(buildSteps({ nodes: many, edges }));
    const taken = new Set(placed.steps.map(({ x, y }) => `${x} ${y}`));
    expect(taken.size).toBe(1_000);
    expect(placed.width).toBeGreaterThan(nodeWidth);
  });

  test('is found for a cause that comes later, and for itself as cause', () => {
    const nodes = [event('a', 's-1', 1), event('b', 's-2', 1)];
    const edges = [
      { from: 'b', to: 'a', kind: 'caused' as const },
      { from: 'b', to: 'b', kind: 'caused' as const },
    ];
    expect(placeSteps(buildSteps({ nodes, edges })).steps.map(({ x }) => x)).toEqual([0, 0]);
  });
});
