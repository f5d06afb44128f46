import type { Correlation } from '@hindsight/contract';
import type { RecordedEvent } from '@hindsight/event-store';
import { parseJson } from '@hindsight/history';
import { isOneAppend } from './is-one-append.ts';

type Node = Correlation['nodes'][number];
type Edge = Correlation['edges'][number];

/**
 * What led to what. The events one command wrote stand behind a node of that command; a cause
 * outside the correlation has no node, and so no edge.
 */
export function linkEvents(events: readonly RecordedEvent[]): { nodes: Node[]; edges: Edge[] } {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const known = new Set(events.map((event) => event.eventId));
  let before: { event: RecordedEvent; command: string; node: string } | undefined;
  for (const event of events) {
    const command = readCommand(event.metadata);
    if (command === undefined) {
      before = undefined;
    } else if (!before || before.command !== command || !isOneAppend(before.event, event)) {
      const node = `command:${event.eventId}`;
      nodes.push({ kind: 'command', id: node, command, ...placeOf(event) });
      before = { event, command, node };
      linkCause(edges, event, node, known);
    } else {
      before = { ...before, event };
    }
    if (before) edges.push({ from: before.node, to: event.eventId, kind: 'wrote' });
    else linkCause(edges, event, event.eventId, known);
    nodes.push(eventNode(event));
  }
  return { nodes, edges };
}

function linkCause(edges: Edge[], event: RecordedEvent, to: string, known: Set<string>): void {
  const { causationId } = event;
  if (causationId !== null && causationId !== event.eventId && known.has(causationId)) {
    edges.push({ from: causationId, to, kind: 'caused' });
  }
}

function placeOf({ streamId, recordedAt, actor, traceId, spanId }: RecordedEvent) {
  return { streamId, recordedAt, actor, traceId, spanId };
}

function eventNode(event: RecordedEvent): Node {
  const { eventId: id, type, version, position, occurredAt } = event;
  return { kind: 'event', id, type, version, position, occurredAt, ...placeOf(event) };
}

function readCommand(metadata: string): string | undefined {
  const parsed = parseJson(metadata);
  if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, 'command')) {
    return undefined;
  }
  const { command } = parsed as { command: unknown };
  return typeof command === 'string' ? command : undefined;
}
