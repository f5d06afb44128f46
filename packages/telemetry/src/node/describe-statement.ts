import type { Attributes } from '@opentelemetry/api';

type Statement = {
  readonly text: string;
  readonly name?: string | undefined;
  readonly values?: unknown[] | undefined;
};

const mostParameters = 20;
const longestText = 400;
const mostItems = 100;
const writes =
  /\b(insert|update|delete|merge|truncate|lock|notify|pg_notify|nextval|setval|set_config|pg_\w*advisory\w*)\b/i;

/** Whether running it again changes nothing; in doubt it is said to. */
export function isRead(text: string): boolean {
  return /^\s*(select|with)\b/i.test(text) && !writes.test(text);
}

/** A name of few kinds: that of the prepared statement, or what it does to which table. */
export function summarize({ name, text }: Statement): string {
  if (name !== undefined) return name;
  const [operation = 'query'] = /[a-z]+/i.exec(text) ?? [];
  const table = /\b(?:from|into|update|listen|notify)\s+([a-z_][\w.]*)/i.exec(text)?.[1];
  return [operation.toUpperCase(), table].filter(Boolean).join(' ');
}

/** The values of a read, where all of them are small; what a span can hold is enough to run it again. */
export function describeParameters({ text, values = [] }: Statement): Attributes {
  if (!isRead(text) || values.length > mostParameters) return {};
  const attributes: Attributes = { 'hindsight.db.parameters': values.length };
  for (const [index, value] of values.entries()) {
    if (value === null || value === undefined) continue;
    const told = tell(value);
    if (told === null) return {};
    attributes[`db.query.parameter.${index + 1}`] = told;
  }
  return attributes;
}

function tell(value: unknown): string | string[] | null {
  if (typeof value === 'string') return value.length <= longestText ? value : null;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (!Array.isArray(value) || value.length > mostItems) return null;
  const items = value.map((item) => (Array.isArray(item) ? null : tell(item)));
  return items.every((item) => typeof item === 'string') ? items : null;
}
