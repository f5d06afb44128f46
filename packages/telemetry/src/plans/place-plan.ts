import { attributeNames } from '../spans/attribute-names.ts';
import type { Attributes, AttributeValue, Span } from '../spans/span.ts';
import { listChildren, type PlanNode, type PlanValue, type ToldPlan } from './parse-plan.ts';

const mostNodes = 200;
const service = 'postgres';
const dull = new Set(['Plans', 'Plan Width', 'Alias', 'Storage', 'Maximum Storage']);
/** Also when they are nought. */
const told = new Set(['Plan Rows', 'Actual Rows', 'Actual Loops', 'Actual Total Time']);

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
 * beginning and never leave it. A part that several nodes draw from counts in each of them, so
 * children may overlap. Each is marked as placed, and says its real times. Nodes that never ran are
 * left out.
 */
export function placePlan({ root, durationMs }: ToldPlan, { client, newSpanId }: Placing): Span[] {
  const room = client.endNs - client.startNs;
  const ran = least(toNs(durationMs), room);
  const startNs = client.startNs + (room - ran) / 2n;
  const spans: Span[] = [];
  const whole = { parentSpanId: client.spanId, startNs, endNs: startNs + ran };
  const waiting: Waiting[] = [{ ...whole, node: root }];
  for (let next = waiting.shift(); next && spans.length < mostNodes; next = waiting.shift()) {
    const spanId = newSpanId();
    spans.push(describeNode(next.node, { ...next, spanId, traceId: client.traceId }));
    waiting.push(...placeChildren(next, spanId));
  }
  return spans;
}

function placeChildren({ node, startNs, endNs }: Waiting, parentSpanId: string): Waiting[] {
  let cursor = startNs;
  return listChildren(node)
    .filter((child) => child['Actual Loops'] !== 0)
    .map((child) => {
      const took = least(timeOf(child), endNs - startNs);
      const begins = least(cursor, endNs - took);
      cursor = begins + took;
      return { node: child, parentSpanId, startNs: begins, endNs: cursor };
    });
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
  const { Operation: operation, 'Node Type': type, 'Subplan Name': subplan } = node;
  const what = node['Relation Name'] ?? node['CTE Name'] ?? node['Function Name'];
  const part = typeof subplan === 'string' && subplan.startsWith('CTE ') ? subplan : undefined;
  const words = [type === 'ModifyTable' ? operation : type, what ?? part];
  return words.filter((word) => typeof word === 'string').join(' ') || 'Node';
}

/** What is said of a node itself: what is nought or no, and what only a planner reads, is left out. */
function attributesOf(node: PlanNode): Attributes {
  const attributes: [string, AttributeValue][] = [];
  for (const [name, value] of Object.entries(node)) {
    if (dull.has(name) || value === false || !isTold(value)) continue;
    if (value === 0 && !told.has(name)) continue;
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
