import type { FormField, FormValue, NumberFormField, TextFormField } from './form-field.ts';

export type Issues = ReadonlyMap<string, string>;

/** What a form begins with. */
export function startForm(fields: readonly FormField[]): FormValue {
  return Object.fromEntries(fields.map((field) => [field.name, startField(field)]));
}

export function startField(field: FormField): FormValue {
  if (field.kind === 'group') return startForm(field.fields);
  if (field.kind === 'list') {
    return Array.from({ length: Math.max(field.minItems, 0) }, () => startField(field.item));
  }
  return field.initial;
}

/**
 * The input as JSON text: numbers stand as they were typed. And what the schema would not take, by
 * the pointer of its place.
 */
export function writeInput(
  fields: readonly FormField[],
  value: FormValue,
): { readonly text: string; readonly issues: Issues } {
  const issues = new Map<string, string>();
  const text = writeMembers(fields, value, '', issues);
  return { text: text ?? '{}', issues };
}

function writeMembers(
  fields: readonly FormField[],
  value: FormValue,
  path: string,
  issues: Map<string, string>,
): string | null {
  const members = fields.flatMap((field) => {
    const text = writeField(field, memberOf(value, field.name), `${path}/${field.name}`, issues);
    return text === null ? [] : [`${JSON.stringify(field.name)}:${text}`];
  });
  return members.length === 0 ? null : `{${members.join(',')}}`;
}

/** Null is left out. */
function writeField(
  field: FormField,
  value: FormValue,
  path: string,
  issues: Map<string, string>,
): string | null {
  if (field.kind === 'group') {
    if (!field.isRequired && isUntouched(value)) return null;
    return writeMembers(field.fields, value, path, issues) ?? (field.isRequired ? '{}' : null);
  }
  if (field.kind === 'list') {
    const items = Array.isArray(value) ? value : [];
    if (items.length === 0 && !field.isRequired) return null;
    if (items.length < field.minItems) issues.set(path, `needs at least ${field.minItems}`);
    const texts = items.map(
      (item: FormValue, index: number) =>
        writeField(field.item, item, `${path}/${index}`, issues) ?? 'null',
    );
    return `[${texts.join(',')}]`;
  }
  const typed = typeof value === 'string' ? value : '';
  if (typed === '' && !(field.kind === 'text' && field.isRequired && field.minLength === 0)) {
    if (field.isRequired) issues.set(path, 'is needed');
    return null;
  }
  if (field.kind === 'choice') return typed;
  if (field.kind === 'json') {
    if (!isJson(typed)) issues.set(path, 'is not valid JSON');
    return typed;
  }
  const issue = field.kind === 'text' ? checkText(field, typed) : checkNumber(field, typed.trim());
  if (issue !== null) issues.set(path, issue);
  return field.kind === 'text' ? JSON.stringify(typed) : typed.trim();
}

function checkText({ minLength, maxLength, pattern }: TextFormField, text: string): string | null {
  const length = [...text].length;
  if (length < minLength) return `needs at least ${minLength} characters`;
  if (length > maxLength) return `takes at most ${maxLength} characters`;
  if (pattern !== undefined && !fits(pattern, text)) return `must fit ${pattern}`;
  return null;
}

function checkNumber(field: NumberFormField, text: string): string | null {
  if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return 'must be a number, like 2500';
  const value = Number(text);
  if (field.isWhole && !Number.isInteger(value)) return 'must be a whole number';
  if (value < field.minimum) return `must be at least ${field.minimum}`;
  if (value <= field.above) return `must be more than ${field.above}`;
  if (value > field.maximum) return `must be at most ${field.maximum}`;
  if (value >= field.below) return `must be less than ${field.below}`;
  return null;
}

function fits(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return true;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isUntouched(value: FormValue): boolean {
  if (typeof value === 'string') return value === '';
  return Object.values(value).every(isUntouched);
}

export function memberOf(value: FormValue, name: string): FormValue {
  if (typeof value === 'string' || Array.isArray(value) || !Object.hasOwn(value, name)) return '';
  return Object.entries(value).find(([key]) => key === name)?.[1] ?? '';
}
