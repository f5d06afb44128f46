import type { Aggregate } from '@hindsight/domain';
import { describeThrown, type FoldEvent, type Json, type Rule } from '@hindsight/history';
import type { ParseResult } from '@marcbachmann/cel-js';
import { expressionInvalid, placeAt } from './expression-invalid.ts';
import { type Inspected, inspectExpression } from './inspect-expression.ts';
import { mapHostileParts } from './map-hostile-parts.ts';
import { ruleLanguage } from './rule-language.ts';

/** Its metadata is there only when the expression looks at it. */
export type RuleEvent = FoldEvent & { readonly metadata?: Json };

export type CompiledRule = {
  readonly readsMetadata: boolean;
  /** The rule over one category’s events, whose data it sees as upcast. */
  bind(aggregate: Aggregate): Rule<RuleEvent>;
};

/** An expression as a rule. What is wrong with it is told with its place. */
export function compileRule(where: string): CompiledRule {
  const evaluate = parseExpression(where);
  const inspected = inspectExpression(evaluate.ast);
  if (inspected.endless !== null) {
    const reason =
      '“matches” is not served, because some patterns never end; use contains, startsWith or endsWith';
    throw expressionInvalid(placeAt(where, inspected.endless), reason);
  }
  if (inspected.tooLarge !== null) {
    const reason = 'a whole number lies between -9223372036854775808 and 9223372036854775807';
    throw expressionInvalid(placeAt(where, inspected.tooLarge), reason);
  }
  checkType(where, evaluate);
  return {
    readsMetadata: inspected.readsMetadata,
    bind: (aggregate) => bindRule(evaluate, inspected, aggregate),
  };
}

function parseExpression(where: string): ParseResult {
  try {
    return ruleLanguage.parse(where);
  } catch (error) {
    throw describeInvalid(where, error);
  }
}

function checkType(where: string, { check }: ParseResult): void {
  const { valid, error, type } = check();
  if (!valid) throw describeInvalid(where, error);
  if (type === 'bool' || type === 'dyn') return;
  throw expressionInvalid(placeAt(where, 0), `it must be true or false, and is of type ${type}`);
}

function bindRule(
  evaluate: ParseResult,
  { readsEvent }: Inspected,
  aggregate: Aggregate,
): Rule<RuleEvent> {
  return ({ state, previous, event }) => {
    try {
      const shown = readsEvent ? showEvent(aggregate, event) : null;
      const verdict = evaluateAnyKeys(evaluate, { state, previous, event: shown });
      if (typeof verdict === 'boolean') return verdict;
      return { unknown: `It is ${nameOf(verdict)}, neither true nor false.` };
    } catch (error) {
      return { unknown: reasonOf(error) };
    }
  };
}

/** Keys that the language trips over are rare enough to look for them only when it has. */
function evaluateAnyKeys(evaluate: ParseResult, context: Record<string, unknown>): unknown {
  try {
    return evaluate(context);
  } catch (error) {
    if (!isTold(error) || error.code !== 'unsupported_type') throw error;
    const { state, previous, event } = context;
    return evaluate({
      state: mapHostileParts(state),
      previous: mapHostileParts(previous),
      event: mapHostileParts(event),
    });
  }
}

/** A plain object, as the language wants it. Times and upcast data are dear, so only when asked. */
function showEvent(aggregate: Aggregate, event: RuleEvent) {
  return {
    type: event.type,
    version: event.version,
    metadata: event.metadata ?? null,
    get data() {
      return aggregate.upcast(event.type, event.schemaVersion, event.data).data;
    },
    get recordedAt() {
      return event.recordedAt;
    },
    get occurredAt() {
      return event.occurredAt;
    },
  };
}

function describeInvalid(where: string, error: unknown) {
  const index = isTold(error) ? (error.range?.start ?? 0) : 0;
  return expressionInvalid(placeAt(where, Math.min(index, where.length)), reasonOf(error));
}

const longestReason = 300;

function reasonOf(error: unknown): string {
  const reason = isTold(error) ? error.summary : describeThrown(error);
  return reason.slice(0, longestReason);
}

type Told = {
  readonly code: string;
  readonly summary: string;
  readonly range?: { readonly start: number };
};

/** The language’s own errors say what is wrong in one line, and where. */
function isTold(error: unknown): error is Told {
  return error instanceof Error && 'summary' in error && typeof error.summary === 'string';
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' || typeof value === 'bigint') return 'a number';
  return typeof value === 'string' ? 'a string' : 'a map';
}
