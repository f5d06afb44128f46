import type { Correlation } from '../../shared/api/schemas.ts';

export type RelatedEvent = {
  readonly eventId: string;
  readonly type: string;
  readonly streamId: string;
  readonly version: number;
  readonly recordedAt: string;
  /** The command that wrote it. */
  readonly command: string | null;
};

export type Relations = {
  readonly causes: readonly RelatedEvent[];
  readonly effects: readonly RelatedEvent[];
};

/** The events one step before and one step after: the commands between them are passed through. */
export function relateEvent(correlation: Correlation, eventId: string): Relations {
  const nodes = new Map(correlation.nodes.map((node) => [node.id, node]));
  const neighbours = (id: string, direction: 'from' | 'to') =>
    correlation.edges.flatMap(({ from, to }) =>
      direction === 'to' ? (to === id ? [from] : []) : from === id ? [to] : [],
    );
  const reach = (direction: 'from' | 'to'): RelatedEvent[] =>
    neighbours(eventId, direction).flatMap((id) => {
      const near = nodes.get(id);
      const ids = near?.kind === 'command' ? neighbours(id, direction) : [id];
      return ids.flatMap((other) => {
        const node = nodes.get(other);
        if (node?.kind !== 'event') return [];
        return [{ ...pick(node), command: commandOf(node.id) }];
      });
    });
  const commandOf = (id: string): string | null => {
    for (const before of neighbours(id, 'to')) {
      const node = nodes.get(before);
      if (node?.kind === 'command') return node.command;
    }
    return null;
  };
  return { causes: reach('to'), effects: reach('from') };
}

type EventNode = Extract<Correlation['nodes'][number], { kind: 'event' }>;

function pick({ id, type, streamId, version, recordedAt }: EventNode) {
  return { eventId: id, type, streamId, version, recordedAt };
}
