import type { FoldEvent, Json } from '@hindsight/history';
import type { Aggregate, Decided } from '../aggregate.ts';
import type { Issue } from '../issue.ts';
import { printValue } from './print-value.ts';
import { quoteText } from './quote-text.ts';

export type NamedImport = {
  readonly name?: string | undefined;
  readonly from?: string | undefined;
};

type TestToPrint = {
  readonly aggregate: Aggregate;
  readonly streamId: string;
  readonly history: readonly FoldEvent[];
  readonly command: string;
  readonly input: Json;
  readonly outcome: Decided | { readonly issues: readonly Issue[] };
  /** Said in comments. */
  readonly notes: readonly string[];
  readonly importing: NamedImport | undefined;
};

/** The file. Everything that was recorded is written as a literal, so none of it can be code. */
export function printTest(test: TestToPrint): string {
  const { aggregate, streamId, history, command, input, outcome, notes } = test;
  const { local, specifier, from } = nameImport(aggregate.name, test.importing);
  const events = history.map((event) => `    ${printValue(shorten(aggregate, event), '    ')},\n`);
  const past = events.length === 0 ? '[]' : `[\n${events.join('')}  ]`;
  const head = history.at(-1)?.version ?? 0;
  const title = quoteText(`${streamId}: ${command} after version ${head}`);
  return [
    "import { test } from 'node:test';",
    "import { given } from '@hindsight/domain';",
    `import { ${specifier} } from ${quoteText(from)};`,
    '',
    ...notes.map((note) => `// ${quoteText(note).slice(1, -1)}`),
    `test(${title}, () => {`,
    `  given(${local}, ${past})`,
    `    .when(${quoteText(command)}, ${printValue(input, '    ')})`,
    `    ${printOutcome(outcome)};`,
    '});',
    '',
  ].join('\n');
}

function printOutcome(outcome: TestToPrint['outcome']): string {
  if ('refusal' in outcome) {
    const { code, fields } = outcome.refusal;
    const figures = Object.keys(fields).length === 0 ? '' : `, ${printValue(fields, '    ')}`;
    return `.thenRefused(${quoteText(code)}${figures})`;
  }
  if ('issues' in outcome) {
    return `.thenInvalid(${outcome.issues.map(({ path }) => quoteText(path)).join(', ')})`;
  }
  const events = outcome.events.map(({ type, data }) => ({ type, data }));
  return `.then(${printValue(events, '    ')})`;
}

function shorten(aggregate: Aggregate, { type, schemaVersion, data }: FoldEvent) {
  const known = aggregate.eventTypes.find((eventType) => eventType.type === type);
  return known?.currentVersion === schemaVersion ? { type, data } : { type, schemaVersion, data };
}

const identifier = /^[A-Za-z_$][\w$]*$/;
const taken =
  /^(?:test|given|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|arguments|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/;

/** A category may have any name; what it is exported as can only be guessed then. */
function nameImport(category: string, importing: NamedImport = {}) {
  const { name = category, from = `./${category}.ts` } = importing;
  if (!identifier.test(name)) return { local: 'aggregate', specifier: 'aggregate', from };
  if (taken.test(name)) return { local: 'aggregate', specifier: `${name} as aggregate`, from };
  return { local: name, specifier: name, from };
}
