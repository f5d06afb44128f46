import type { FormField } from './form-field.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The form of a command’s input. What it cannot ask for place by place it asks for as JSON. */
export function buildFormFields(schema: unknown): readonly FormField[] {
  const root = asSchema(schema);
  if (isPlainObject(root)) return buildMembers(root);
  return [buildField('input', root, true)];
}

function buildMembers(schema: Schema): FormField[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(asSchema(schema.properties)).map(([name, member]) =>
    buildField(name, asSchema(member), required.includes(name)),
  );
}

function buildField(name: string, schema: Schema, isRequired: boolean): FormField {
  const common = {
    name,
    label: typeof schema.title === 'string' ? schema.title : name,
    description: typeof schema.description === 'string' ? schema.description : undefined,
    isRequired,
    initial: '',
  };
  const choices = listChoices(schema);
  if (choices !== null) {
    const initial = schema.default === undefined ? '' : JSON.stringify(schema.default);
    return { ...common, kind: 'choice', choices, initial };
  }
  if (isPlainObject(schema)) return { ...common, kind: 'group', fields: buildMembers(schema) };
  if (schema.type === 'array' && isMember(schema.items) && schema.prefixItems === undefined) {
    return {
      ...common,
      kind: 'list',
      item: buildField('', asSchema(schema.items), true),
      minItems: numberOf(schema.minItems, 0),
      maxItems: numberOf(schema.maxItems, Number.POSITIVE_INFINITY),
    };
  }
  if (isComposed(schema)) return asJson();
  if (schema.type === 'string') {
    return {
      ...common,
      kind: 'text',
      initial: typeof schema.default === 'string' ? schema.default : '',
      minLength: numberOf(schema.minLength, 0),
      maxLength: numberOf(schema.maxLength, Number.POSITIVE_INFINITY),
      pattern: typeof schema.pattern === 'string' ? schema.pattern : undefined,
    };
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return {
      ...common,
      kind: 'number',
      initial: typeof schema.default === 'number' ? String(schema.default) : '',
      isWhole: schema.type === 'integer',
      minimum: numberOf(schema.minimum, Number.NEGATIVE_INFINITY),
      maximum: numberOf(schema.maximum, Number.POSITIVE_INFINITY),
      above: numberOf(schema.exclusiveMinimum, Number.NEGATIVE_INFINITY),
      below: numberOf(schema.exclusiveMaximum, Number.POSITIVE_INFINITY),
    };
  }
  return asJson();

  function asJson(): FormField {
    const initial = schema.default === undefined ? '' : JSON.stringify(schema.default, null, 2);
    return { ...common, kind: 'json', initial };
  }
}

function listChoices({ type, enum: named, const: only }: Schema) {
  const values = type === 'boolean' ? [true, false] : only === undefined ? named : [only];
  if (!Array.isArray(values) || values.length === 0) return null;
  return values.map((value: unknown) => ({
    label: value === true ? 'yes' : value === false ? 'no' : String(value),
    json: JSON.stringify(value),
  }));
}

function isPlainObject(schema: Schema): boolean {
  return schema.type === 'object' && isMember(schema.properties) && !isComposed(schema);
}

function isComposed(schema: Schema): boolean {
  return ['$ref', 'anyOf', 'oneOf', 'allOf', 'not', 'if', 'patternProperties'].some((key) =>
    Object.hasOwn(schema, key),
  );
}

function isMember(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asSchema(value: unknown): Schema {
  return isMember(value) ? value : {};
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
