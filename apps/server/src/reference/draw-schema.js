import { buildElement, buildProse } from './build-element.js';

const isReference = (schema) => typeof schema?.$ref === 'string';
const nameOf = (schema) => schema.$ref.split('/').at(-1);

/** The type of a schema in a few words; named schemas are links. */
export function drawType(schema = {}) {
  if (isReference(schema)) {
    const name = nameOf(schema);
    const [, problem] = /^Problem\.(.+)$/.exec(name) ?? [];
    const href = problem === undefined ? `#schema-${name}` : `#problem-${problem}`;
    return [buildElement('a', { href }, problem ?? name)];
  }
  if (schema.const !== undefined) return [JSON.stringify(schema.const)];
  if (schema.enum) return [schema.enum.map((value) => JSON.stringify(value)).join(' | ')];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    return choices.flatMap((choice, index) => [index > 0 ? ' | ' : '', ...drawType(choice)]);
  }
  if (schema.allOf) return schema.allOf.flatMap((part) => drawType(part));
  if (schema.items) return ['list of ', ...drawType(schema.items)];
  const types = [schema.type ?? 'any JSON'].flat().join(' | ');
  return [schema.format ? `${types} (${schema.format})` : types];
}

function drawBounds({ minimum, maximum, minLength, maxLength, default: standard }) {
  const facts = [
    minimum !== undefined && `at least ${minimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `at most ${maximum}`,
    minLength > 1 && `at least ${minLength} characters`,
    maxLength !== undefined && `at most ${maxLength} characters`,
    standard !== undefined && `${JSON.stringify(standard)} if not given`,
  ].filter(Boolean);
  return facts.join(', ');
}

/** The members of an object, one a row, with objects inside unfolded below. */
export function drawMembers(schema = {}) {
  const members = Object.entries(schema.properties ?? {});
  if (members.length === 0) return undefined;
  const required = new Set(schema.required ?? []);
  return buildElement(
    'table',
    {},
    members.map(([name, member]) => drawRow(name, member, required.has(name))),
  );
}

export function drawRow(name, schema, isRequired) {
  const inner = schema.items && !isReference(schema.items) ? schema.items : schema;
  const bounds = drawBounds(schema);
  return buildElement(
    'tr',
    {},
    buildElement(
      'td',
      {},
      buildElement('code', {}, name),
      isRequired ? buildElement('span', { class: 'required' }, ' required') : undefined,
    ),
    buildElement('td', { class: 'type' }, drawType(schema)),
    buildElement(
      'td',
      {},
      buildProse(schema.description),
      bounds ? buildElement('div', { class: 'quiet' }, bounds) : undefined,
      drawMembers(inner),
    ),
  );
}
