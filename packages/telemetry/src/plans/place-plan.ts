import { attributeNames } from '../spans/attribute-names.ts';
import type { Attributes, AttributeValue, Span } from '../spans/span.ts';
import { listChildren, type PlanNode, type PlanValue, type ToldPlan } from './parse-plan.ts';

const mostNodes = 200;
const service = 'postgres';

/** The client’s span, and who makes ids. */
export type Placing = {
  readonly client: Pick<Span, 'traceId' | 'spanId' | 'startNs' | 'endNs'>;
  readonly newSpanId: () => string;
};

type Waiting = {
  readonly node: PlanNode;
  readonly parentSpanId: string;
  readonly startNs: bigint;
  readonly endNs: bigint;
};

/**
 * A plan as spans below its client’s span. Postgres says how long each node took, not when: the
 * whole stands in the middle of the client’s time, children follow each other from their parent’s
 * beginning and never leave it. Each is marked as placed, and says its real times.
 */
export function placePlan({ root, durationMs }: ToldPlan, { client, newSpanId }: Placing): Span[] {
  const room = client.endNs - client.startNs;
  const ran = least(toNs(durationMs), room);
  const startNs = client.startNs + (room - ran) / 2n;
  const spans: Span[] = [];
  const waiting: Waiting[] = [
    { node: root, parentSpanId: client.spanId, startNs, endNs: startNs + ran },
  ];
  for (let next = waiting.shift(); next && spans.length < mostNodes; next = waiting.shift()) {
    const { node } = next;
    const endNs = next.startNs + least(timeOf(node), next.endNs - next.startNs);
    const spanId = newSpanId();
    spans.push(describeNode(node, { ...next, endNs, spanId, traceId: client.traceId }));
    let at = next.startNs;
    for (const child of listChildren(node)) {
      waiting.push({ node: child, parentSpanId: spanId, startNs: at, endNs });
      at = least(at + timeOf(child), endNs);
    }
  }
  return spans;
}

type Place = Omit<Waiting, 'node'> & { readonly spanId: string; readonly traceId: string };

function describeNode(node: PlanNode, place: Place): Span {
  const { traceId, spanId, parentSpanId, startNs, endNs } = place;
  return {
    ...{ traceId, spanId, parentSpanId, startNs, endNs, service },
    name: nameOf(node),
    scope: 'auto_explain',
    kind: 1,
    status: 0,
    statusMessage: null,
    attributes: [[attributeNames.placed, true], ...attributesOf(node)],
    resource: [['service.name', service]],
    events: [],
    links: [],
    dropped: { attributes: 0, events: 0, links: 0 },
  };
}

function nameOf(node: PlanNode): string {
  const type = node['Node Type'] === 'ModifyTable' ? node.Operation : node['Node Type'];
  const what = node['Relation Name'] ?? node['CTE Name'] ?? node['Index Name'] ?? node['Subplan Name'];
  return [type ?? 'Node', what].filter((part) => typeof part === 'string').join(' ');
}

/** All that is said of a node itself; what stands in other nodes is theirs. */
function attributesOf(node: PlanNode): Attributes {
  const attributes: [string, AttributeValue][] = [];
  for (const [name, value] of Object.entries(node)) {
    if (name === 'Plans' || !isTold(value)) continue;
    attributes.push([`hindsight.plan.${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`, value]);
  }
  return attributes;
}

function isTold(value: PlanValue): value is string | number | bigint | boolean | readonly string[] {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return typeof value !== 'object';
}

/** Over all its loops; Postgres tells the mean of one. */
function timeOf(node: PlanNode): bigint {
  const { 'Actual Total Time': total, 'Actual Loops': loops } = node;
  const workers = Number(node['Workers Launched'] ?? 0);
  return toNs((Number(total ?? 0) * Number(loops ?? 1)) / (workers + 1));
}

function toNs(ms: number): bigint {
  return Number.isFinite(ms) && ms > 0 ? BigInt(Math.round(ms * 1e6)) : 0n;
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
