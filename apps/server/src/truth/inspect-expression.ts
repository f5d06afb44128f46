import type { ASTNode } from '@marcbachmann/cel-js';

export type Inspected = {
  /** Whether the event is looked at at all, and whether its metadata may be. */
  readonly readsEvent: boolean;
  readonly readsMetadata: boolean;
  /** Where a call stands that may never end. */
  readonly endless: number | null;
  /** Where a whole number stands that 64 bits cannot hold. */
  readonly tooLarge: number | null;
};

const largestInt = 2n ** 63n - 1n;

/** What an expression looks at and calls. */
export function inspectExpression(ast: ASTNode): Inspected {
  const found = {
    readsEvent: false,
    readsMetadata: false,
    endless: null as number | null,
    tooLarge: null as number | null,
  };
  inspect(ast);
  return found;

  function inspect(node: ASTNode): void {
    if (node.op === 'value' && typeof node.args === 'bigint' && node.args > largestInt) {
      found.tooLarge ??= node.start;
    }
    if (isSmallestInt(node)) return;
    if (isEventField(node)) {
      found.readsEvent = true;
      if (node.args[1] === 'metadata') found.readsMetadata = true;
      return;
    }
    // `event` as a whole, or by a name that is only known later, may be its metadata too.
    if (node.op === 'id' && node.args === 'event') {
      found.readsEvent = true;
      found.readsMetadata = true;
    }
    if ((node.op === 'call' || node.op === 'rcall') && node.args[0] === 'matches') {
      found.endless ??= node.start;
    }
    for (const child of childrenOf(node.args)) inspect(child);
  }
}

/** The smallest is written with a sign before a number that is one too large. */
function isSmallestInt(node: ASTNode): boolean {
  return node.op === '-_' && node.args.op === 'value' && node.args.args === largestInt + 1n;
}

type Select = Extract<ASTNode, { readonly op: '.' }>;

function isEventField(node: ASTNode): node is Select {
  if (node.op !== '.') return false;
  const [of] = node.args;
  return of.op === 'id' && of.args === 'event';
}

function* childrenOf(args: unknown): Generator<ASTNode> {
  if (isNode(args)) yield args;
  else if (Array.isArray(args)) for (const part of args) yield* childrenOf(part);
}

/** Of what stands among a node’s arguments, only nodes are objects with an operator. */
function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'op' in value;
}
