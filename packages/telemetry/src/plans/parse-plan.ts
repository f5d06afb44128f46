/** A node of a plan as Postgres tells it: whole numbers beyond 2^53 are bigints. */
export type PlanNode = { readonly [name: string]: PlanValue };
export type PlanValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly PlanValue[]
  | { readonly [name: string]: PlanValue };

export type ToldPlan = {
  /** The statement’s text, with the comment that says whose it is. */
  readonly text: string;
  /** How long it ran, without its planning. */
  readonly durationMs: number;
  readonly root: PlanNode;
};

/** Told of every statement, long, and of no use here. A text within the plan has no raw line break. */
const queryIdentifier = /(?<name>\n\s*"Query Identifier": )-?\d+/;
const longNumber = /\d{16}/;
const shape = /^duration: ([\d.]+) ms\s+plan:\s*(\{[\s\S]*)$/;

/** What auto_explain says of a statement in JSON; null when it is something else. */
export function parsePlan(message: string): ToldPlan | null {
  const [, duration, json] = shape.exec(message) ?? [];
  if (duration === undefined || json === undefined) return null;
  const told = parseExactly(json.replace(queryIdentifier, '$<name>0'));
  if (!isNode(told)) return null;
  const { 'Query Text': text, Plan: root } = told;
  if (typeof text !== 'string' || !isNode(root)) return null;
  return { text, durationMs: Number(duration), root };
}

/** The nodes below one, in the order they are told. */
export function listChildren(node: PlanNode): readonly PlanNode[] {
  const { Plans: children } = node;
  return Array.isArray(children) ? children.filter(isNode) : [];
}

function parseExactly(json: string): unknown {
  try {
    // A reviver takes many times as long, and few plans have such a number.
    return longNumber.test(json) ? JSON.parse(json, keepWhole) : JSON.parse(json);
  } catch {
    return null;
  }
}

function keepWhole(_key: string, value: unknown, { source }: { source?: string } = {}): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value) || source === undefined)
    return value;
  return /^-?\d+$/.test(source) ? BigInt(source) : value;
}

function isNode(value: unknown): value is PlanNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
