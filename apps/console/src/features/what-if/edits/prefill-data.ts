import type { Json } from '@hindsight/history';
import { asJson } from '../../../shared/json/as-json.ts';

/** Data to begin with, as the JSON Schema of an event wants it; only what it requires. */
export function prefillData(schema: unknown): Json {
  const said: Readonly<Record<string, unknown>> = Object(schema);
  if ('const' in said) return asJson(said.const);
  if ('default' in said) return asJson(said.default);
  for (const list of [said.enum, said.examples]) {
    if (Array.isArray(list) && list.length > 0) return asJson(list[0]);
  }
  for (const choices of [said.anyOf, said.oneOf]) {
    if (Array.isArray(choices) && choices.length > 0) return prefillData(choices[0]);
  }
  switch (said.type) {
    case 'string':
      return '';
    case 'integer':
    case 'number':
      return leastOf(said);
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'null':
      return null;
    default:
      return objectOf(said);
  }
}

function leastOf({ minimum, exclusiveMinimum }: Readonly<Record<string, unknown>>): number {
  if (typeof minimum === 'number') return minimum;
  return typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : 0;
}

function objectOf({ properties, required }: Readonly<Record<string, unknown>>): Json {
  const keys: readonly unknown[] = Array.isArray(required) ? required : [];
  const members = Object(properties);
  return Object.fromEntries(keys.map((key) => [String(key), prefillData(members[String(key)])]));
}
