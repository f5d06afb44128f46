import {
  type ExplainedStatement,
  isStoreError,
  type StatementToExplain,
} from '@hindsight/event-store';
import type { Attributes, AttributeValue } from '@hindsight/telemetry';
import { isRead } from '@hindsight/telemetry/node';
import { UseCaseError } from '../use-case-error.ts';

export type SpanPlace = { readonly traceId: string; readonly spanId: string };

export type Explaining = {
  /** What a stored span says; fails when there is none. */
  readonly readAttributes: (place: SpanPlace) => Promise<Attributes>;
  /** Whether this process has sent this very text. */
  readonly isKnown: (text: string) => boolean;
  readonly explain: (statement: StatementToExplain) => Promise<ExplainedStatement>;
};

export const nothingToExplain: Explaining = {
  readAttributes: async ({ traceId }) => {
    throw new UseCaseError('trace_not_found', `There is no trace ${traceId} here.`, { traceId });
  },
  isKnown: () => false,
  explain: async () => {
    throw new Error('there is nothing to explain');
  },
};

export type Explanation = ExplainedStatement & { readonly statement: string };

/**
 * The plan of a span’s statement, asked for now. A span says what its sender wants it to say, so only
 * texts this process has sent itself are run, and of those only reads.
 */
export async function explainSpan(
  { readAttributes, isKnown, explain }: Explaining,
  place: SpanPlace,
): Promise<Explanation> {
  const attributes = await readAttributes(place);
  const text = readStatement(attributes);
  const reason = whyNot(text, isKnown);
  if (text === null || reason !== null) throw notExplainable(reason ?? 'It has no statement.');
  try {
    const explained = await explain({ text, values: readValues(attributes) });
    return { ...explained, statement: text };
  } catch (error) {
    // Its values are what its sender says they are.
    throw isStoreError(error, 'explain_refused') ? notExplainable(`${error.message}.`) : error;
  }
}

/** Why a statement cannot be explained; null when it can be. */
export function whyNot(text: string | null, isKnown: (text: string) => boolean): string | null {
  if (text === null) return 'It has no statement.';
  if (!isKnown(text)) return 'This service has not sent this statement since it started.';
  return isRead(text) ? null : 'It writes.';
}

export function readStatement(attributes: Attributes): string | null {
  const text = find(attributes, 'db.query.text');
  return typeof text === 'string' ? text : null;
}

/** The values it ran with, where the span recorded all of them. One that is missing was null. */
function readValues(attributes: Attributes): StatementToExplain['values'] {
  const count = Number(find(attributes, 'hindsight.db.parameters') ?? Number.NaN);
  if (!Number.isSafeInteger(count) || count < 0 || count > 100) return null;
  const values = Array.from({ length: count }, (_, index) =>
    toValue(find(attributes, `db.query.parameter.${index + 1}`)),
  );
  return values.every((value) => value !== undefined) ? values : null;
}

function toValue(value: AttributeValue | undefined): string | readonly string[] | null | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return undefined;
  return value.every((item) => typeof item === 'string') ? value : undefined;
}

function find(attributes: Attributes, name: string): AttributeValue | undefined {
  return attributes.findLast(([key]) => key === name)?.[1];
}

function notExplainable(reason: string): UseCaseError<'not_explainable'> {
  return new UseCaseError('not_explainable', `It cannot be explained now. ${reason}`, { reason });
}
