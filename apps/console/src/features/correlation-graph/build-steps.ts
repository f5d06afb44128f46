import type { Correlation } from '../../shared/api/schemas.ts';
import { formatGap } from '../../shared/format/format-time.ts';
import { looksFailed } from './looks-failed.ts';

type Node = Correlation['nodes'][number];

/** A command or an event of a correlation, as the graph and the list tell it. */
export type Step = {
  readonly id: string;
  readonly kind: 'command' | 'event';
  /** The command’s or the event type’s name. */
  readonly name: string;
  readonly streamId: string;
  /** Of the event; of a command, of the first event it wrote. */
  readonly version: number | undefined;
  readonly recordedAt: string;
  readonly actor: string | null;
  readonly traceId: string | null;
  readonly spanId: string | null;
  readonly isFailure: boolean;
  /** How long after its cause. */
  readonly afterCause: string | undefined;
  /** What it came from, when that is part of the correlation. */
  readonly cause: { readonly id: string; readonly kind: 'wrote' | 'caused' } | undefined;
};

/** All of a correlation in the order of the log. */
export function buildSteps({ nodes, edges }: Pick<Correlation, 'nodes' | 'edges'>): Step[] {
  const causes = new Map(edges.map(({ from, to, kind }) => [to, { id: from, kind }]));
  const versions = new Map<string, number>();
  for (const node of nodes) {
    const cause = causes.get(node.id);
    if (node.kind === 'event' && cause?.kind === 'wrote' && !versions.has(cause.id)) {
      versions.set(cause.id, node.version);
    }
  }
  const times = new Map(nodes.map(({ id, recordedAt }) => [id, recordedAt]));
  const gapOf = (cause: string | undefined, recordedAt: string) => {
    const from = cause === undefined ? undefined : times.get(cause);
    return from === undefined || from === recordedAt ? undefined : formatGap(from, recordedAt);
  };
  return nodes.map((node) => ({
    id: node.id,
    kind: node.kind,
    name: nameOf(node),
    streamId: node.streamId,
    version: node.kind === 'event' ? node.version : versions.get(node.id),
    recordedAt: node.recordedAt,
    actor: node.actor,
    traceId: node.traceId,
    spanId: node.spanId,
    isFailure: node.kind === 'event' && looksFailed(node.type),
    afterCause: gapOf(causes.get(node.id)?.id, node.recordedAt),
    cause: causes.get(node.id),
  }));
}

function nameOf(node: Node): string {
  return node.kind === 'event' ? node.type : node.command;
}

export type Summary = {
  readonly commands: number;
  readonly events: number;
  readonly streams: number;
  readonly failures: number;
  readonly durationMs: number;
};

export function summarizeSteps(steps: readonly Step[]): Summary {
  const times = steps.map(({ recordedAt }) => Date.parse(recordedAt));
  return {
    commands: steps.filter(({ kind }) => kind === 'command').length,
    events: steps.filter(({ kind }) => kind === 'event').length,
    streams: new Set(steps.map(({ streamId }) => streamId)).size,
    failures: steps.filter(({ isFailure }) => isFailure).length,
    durationMs: times.length === 0 ? 0 : (times.at(-1) ?? 0) - (times[0] ?? 0),
  };
}
