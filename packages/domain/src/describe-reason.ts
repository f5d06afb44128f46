import type { z } from 'zod';

const names: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
  undefined: 'nothing',
};

const nameOf = (type: string) => names[type] ?? type;

/** What zod found wrong, as the rest of a sentence that begins with the place: “… must be a number”. */
export function describeReason(issue: z.core.$ZodIssue): string {
  const { message } = issue;
  // The author of a schema has said it in words of their own.
  const found = /^(?:Invalid (?:input|option|string)|Too (?:big|small)): (.+)$/.exec(message)?.[1];
  if (found === undefined) return describeBare(message);
  const [, wanted, given] = /^expected (\w+), received (\w+)$/.exec(found) ?? [];
  if (wanted !== undefined && given !== undefined) {
    if (given === 'undefined') return 'is required';
    return `must be ${nameOf(wanted)}, not ${nameOf(given)}`;
  }
  return found
    .replace(/^expected \w+ to be /, 'must be ')
    .replace(/^expected \w+ to have /, 'must have ')
    .replace(/^expected (one of )?/, 'must be $1')
    .replaceAll('>=', 'at least ')
    .replaceAll('<=', 'at most ')
    .replaceAll('>', 'more than ')
    .replaceAll('<', 'less than ');
}

function describeBare(message: string): string {
  const [, what] = /^Invalid (.+)$/.exec(message) ?? [];
  if (what === undefined) return message;
  return what === 'input' ? 'is not valid' : `is not a valid ${what}`;
}
