import { buildElement, buildProse } from './build-element.js';
import { drawMembers, drawRow, drawType } from './draw-schema.js';

const asText = (value) => JSON.stringify(value, null, 2);

export function drawJson(value) {
  return buildElement('pre', { tabindex: '0' }, asText(value));
}

/** One operation: what it takes, how to ask, what it answers, what may go wrong. */
export function drawOperation(operation, components) {
  const { method, path, summary, description, parameters = [], requestBody } = operation;
  const body = requestBody?.content['application/json'];
  return buildElement(
    'section',
    { id: operation.operationId },
    buildElement(
      'h3',
      {},
      buildElement('span', { class: `method ${method}` }, method.toUpperCase()),
      buildElement('span', { class: 'path' }, path),
    ),
    buildElement('div', {}, buildElement('strong', {}, summary), '. ', buildProse(description)),
    drawParameters(parameters),
    drawBody(requestBody?.content ?? {}),
    drawCall(operation, exampleOf(body?.schema, components)),
    buildElement('h4', {}, 'Answers'),
    Object.entries(operation.responses).map(([status, answer]) =>
      drawAnswer(status, answer, components),
    ),
  );
}

/** The one way to send it, or each with its media type. */
function drawBody(content) {
  const ways = Object.entries(content);
  if (ways.length === 0) return undefined;
  return [
    buildElement('h4', {}, 'Body'),
    ways.map(([mediaType, { schema }]) =>
      buildElement(
        'div',
        {},
        drawType(schema),
        ways.length > 1 ? buildElement('span', { class: 'quiet' }, ` ${mediaType}`) : undefined,
      ),
    ),
  ];
}

function drawParameters(parameters) {
  if (parameters.length === 0) return undefined;
  return [
    buildElement('h4', {}, 'Parameters'),
    buildElement(
      'table',
      {},
      parameters.map(({ name, in: place, required, schema, description }) => {
        const row = drawRow(name, { ...schema, description }, required);
        row.children[1].prepend(`${place} · `);
        return row;
      }),
    ),
  ];
}

function exampleOf(schema, components) {
  if (!schema) return undefined;
  const named = schema.$ref ? components[schema.$ref.split('/').at(-1)] : schema;
  return named?.example;
}

function drawCall({ method, path, parameters = [] }, example) {
  const address = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce(
      (text, { name, schema }) =>
        text.replace(`{${name}}`, encodeURIComponent(schema.example ?? name)),
      path,
    );
  const url = `${location.origin}${address}`;
  const lines = [`curl ${method === 'post' ? '-X POST ' : ''}'${url}'`];
  if (example !== undefined) {
    const data = JSON.stringify(example).replaceAll("'", `'\\''`);
    lines.push("  -H 'Content-Type: application/json'", `  -d '${data}'`);
  }
  const text = lines.join(' \\\n');
  const button = buildElement('button', { type: 'button' }, 'Copy');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 1200);
  });
  return [buildElement('h4', {}, 'Call ', button), buildElement('pre', { tabindex: '0' }, text)];
}

function drawAnswer(status, { description, content = {} }, components) {
  const [{ schema, examples } = {}] = Object.values(content);
  const example = exampleOf(schema, components);
  return buildElement(
    'details',
    { open: status.startsWith('2') ? '' : undefined },
    buildElement(
      'summary',
      {},
      buildElement('code', {}, status),
      ` ${description} `,
      buildElement('span', { class: 'quiet' }, Object.keys(content).join(' or ')),
    ),
    schema ? buildElement('div', { class: 'type' }, drawType(schema)) : undefined,
    schema ? drawMembers(schema) : undefined,
    example === undefined ? undefined : drawJson(example),
    Object.entries(examples ?? {}).map(([, { value }]) => drawJson(value)),
  );
}
