import type { PathPart } from './critical-path.ts';
import type { TraceTree } from './trace-tree.ts';

/** Where the time went: all spans of one name and service together, in nanoseconds. */
export type Contributor = {
  readonly name: string;
  readonly service: number;
  readonly spans: number;
  readonly selfNs: number;
  /** On the critical path. */
  readonly criticalNs: number;
  /** The one of them with the most time of its own. */
  readonly worst: number;
};

/** By what they add to the critical path, then by time of their own. */
export function listContributors(
  { trace, spans }: TraceTree,
  own: Float64Array,
  path: readonly PathPart[],
): readonly Contributor[] {
  const { names, services, columns } = trace;
  const keyOf = (node: number) =>
    (columns.name[node] ?? 0) * services.length + (columns.service[node] ?? 0);
  const found = new Map<number, { -readonly [Key in keyof Contributor]: Contributor[Key] }>();
  for (let node = 0; node < spans; node++) {
    const key = keyOf(node);
    const known = found.get(key);
    const selfNs = own[node] ?? 0;
    if (known === undefined) {
      const name = names[columns.name[node] ?? 0] ?? '';
      const service = columns.service[node] ?? 0;
      found.set(key, { name, service, spans: 1, selfNs, criticalNs: 0, worst: node });
      continue;
    }
    known.spans += 1;
    known.selfNs += selfNs;
    if (selfNs > (own[known.worst] ?? 0)) known.worst = node;
  }
  for (const { node, from, to } of path) {
    const known = node < spans ? found.get(keyOf(node)) : undefined;
    if (known !== undefined) known.criticalNs += to - from;
  }
  return [...found.values()].sort(
    (one, other) => other.criticalNs - one.criticalNs || other.selfNs - one.selfNs,
  );
}
