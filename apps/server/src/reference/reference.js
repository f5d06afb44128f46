import { buildElement, buildProse } from './build-element.js';
import { drawJson, drawOperation } from './draw-operation.js';
import { drawMembers, drawType } from './draw-schema.js';

const content = document.getElementById('content');
const contents = document.getElementById('contents');
const search = document.getElementById('search');
const notice = document.getElementById('notice');

/** Everything that can be looked for: its section, its line in the contents, its words. */
const entries = [];

function addGroup(title, description) {
  const heading = buildElement('h2', {}, title);
  const list = buildElement('ul');
  const label = buildElement('h2', {}, title);
  contents.append(label, list);
  const intro = buildElement('p', { class: 'quiet' }, buildProse(description));
  content.append(heading, intro);
  return { list, parts: [label, heading, intro] };
}

function addEntry(group, label, section) {
  const line = buildElement('li', {}, buildElement('a', { href: `#${section.id}` }, label));
  group.list.append(line);
  content.append(section);
  entries.push({ group, section, line, words: section.textContent.toLowerCase() });
}

function drawNamed(id, name, schema) {
  return buildElement(
    'section',
    { id },
    buildElement('h3', {}, name),
    buildProse(schema.description),
    drawMembers(schema) ?? buildElement('div', { class: 'type' }, drawType(schema)),
    schema.example === undefined ? undefined : drawJson(schema.example),
  );
}

function draw({ info, tags, paths, components }) {
  content.append(
    buildElement('h1', {}, `${info.title} API`),
    buildElement('p', {}, buildProse(info.description)),
    buildElement(
      'p',
      {},
      'The description itself: ',
      buildElement('a', { href: '/api/openapi.json' }, '/api/openapi.json'),
    ),
  );
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
  );
  for (const { name, description } of tags) {
    const group = addGroup(name, description);
    for (const operation of operations.filter((one) => one.tags.includes(name))) {
      addEntry(group, operation.summary, drawOperation(operation, components.schemas));
    }
  }
  const named = Object.entries(components.schemas);
  const isProblem = ([name]) => name.startsWith('Problem.');
  const schemas = addGroup('Schemas', 'What travels');
  for (const [name, schema] of named.filter((entry) => !isProblem(entry))) {
    addEntry(schemas, name, drawNamed(`schema-${name}`, name, schema));
  }
  const problems = addGroup('Problems', 'What can go wrong, each by its literal `code`');
  for (const [name, schema] of named.filter(isProblem)) {
    const code = name.slice('Problem.'.length);
    addEntry(problems, code, drawNamed(`problem-${code}`, code, schema));
  }
}

function filter() {
  const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = new Set();
  for (const { group, section, line, words } of entries) {
    const isShown = wanted.every((word) => words.includes(word));
    section.hidden = !isShown;
    line.hidden = !isShown;
    if (isShown) shown.add(group);
  }
  for (const { group } of entries) {
    for (const part of group.parts) part.hidden = !shown.has(group);
  }
  notice.hidden = shown.size > 0;
  notice.textContent = `Nothing has “${search.value}” in it.`;
}

/** Enter in the search goes to the first match; the arrows move along the matches. */
function moveByKey(event) {
  const links = entries.filter(({ line }) => !line.hidden).map(({ line }) => line.firstChild);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Enter' && event.target === search) {
    event.preventDefault();
    links[0]?.focus();
    links[0]?.click();
  } else if (step !== undefined) {
    event.preventDefault();
    const stops = [search, ...links];
    stops[stops.indexOf(document.activeElement) + step]?.focus();
  }
}

try {
  const answer = await fetch('/api/openapi.json');
  if (!answer.ok) throw new Error(`the service answered ${answer.status}`);
  draw(await answer.json());
  notice.hidden = true;
  search.addEventListener('input', filter);
  document.querySelector('nav').addEventListener('keydown', moveByKey);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target === search) return;
    event.preventDefault();
    search.focus();
  });
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
} catch (error) {
  notice.textContent = `The reference could not be loaded: ${error.message}. Reload to try again.`;
}
