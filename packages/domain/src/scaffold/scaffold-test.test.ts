import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runInThisContext } from 'node:vm';
import type { FoldEvent, Json } from '@hindsight/history';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { box } from '../testing/box.ts';
import { counter } from '../testing/counter.ts';
import { printValue } from './print-value.ts';
import { scaffoldTest } from './scaffold-test.ts';

const run = promisify(execFile);
const counterFile = new URL('../testing/counter.ts', import.meta.url).pathname;
const boxFile = new URL('../testing/box.ts', import.meta.url).pathname;
const domain = new URL('../..', import.meta.url).pathname;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindsight-scaffold-'));
  await mkdir(join(folder, 'node_modules/@hindsight'), { recursive: true });
  await symlink(domain, join(folder, 'node_modules/@hindsight/domain'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the file as a person would: with Node alone. */
async function runTest(text: string): Promise<{ passes: boolean; output: string }> {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.test.ts`);
  await writeFile(file, text);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const done = run(process.execPath, ['--test-reporter=tap', file], { env });
  return done.then(
    ({ stdout }) => ({ passes: stdout.includes('# pass 1'), output: stdout }),
    (error: { stdout: string; stderr: string }) => ({
      passes: false,
      output: `${error.stdout}${error.stderr}`,
    }),
  );
}

function recorded(...events: readonly [type: string, data: Json, schemaVersion?: number][]) {
  return events.map(
    ([type, data, schemaVersion = 3], index): FoldEvent => ({
      version: index + 1,
      type,
      schemaVersion: type === 'Counted' ? schemaVersion : 1,
      data,
      recordedAt: '2026-03-03T14:02:11.204117Z',
      occurredAt: null,
    }),
  );
}

const two = { by: 2, note: '', tags: {} };
const importing = { from: counterFile };
const scaffold = (history: readonly FoldEvent[], command: string, input: Json) =>
  scaffoldTest({ aggregate: counter, streamId: 'counter-1', history, command, input, importing });

const hostileText = [
  '`$',
  '{process.exit(7)}` \'"\\ */ // <!-- \u2028\u2029\u202e\0\x1b\ud800 \n\r\t 😀 \u{e0001} __proto__',
].join('');
const hostileJson: Json = JSON.parse(`{"__proto__":{"__proto__":[0.1,-0,1e21]},"":2,"a-b":null,
  "constructor":true,"🙂":"x","then":${JSON.stringify(hostileText)}}`);
Object.defineProperty(hostileJson, hostileText, { value: hostileText, enumerable: true });

/** What no line of code may hold. */
const unseen = /[^\n\P{C}]|[\u2028\u2029]/u;

describe('a scaffolded test, run by Node alone', () => {
  it('passes for a command that is accepted', async () => {
    const history = recorded(['Counted', { one: true }, 1], ['Counted', two]);
    const text = scaffold(history, 'count', { by: 3 });
    expect(text).toBe(`import { test } from 'node:test';
import { given } from '@hindsight/domain';
import { counter } from '${counterFile}';

test('counter-1: count after version 2', () => {
  given(counter, [
    { type: 'Counted', schemaVersion: 1, data: { one: true } },
    { type: 'Counted', data: { by: 2, note: '', tags: {} } },
  ])
    .when('count', { by: 3 })
    .then([{ type: 'Counted', data: { by: 3, note: '', tags: {} } }]);
});
`);
    expect(await runTest(text)).toMatchObject({ passes: true });
  });

  it('passes for a command that is refused', async () => {
    const text = scaffold(recorded(['Counted', two]), 'count', { by: -3 });
    expect(text).toContain(".thenRefused('below_zero', { count: 2, by: -3 });");
    expect(await runTest(text)).toMatchObject({ passes: true });
  });

  it('passes for a command that does nothing, and for one whose input is wrong', async () => {
    const nothing = scaffold([], 'rest', {});
    expect(nothing).toContain("given(counter, [])\n    .when('rest', {})\n    .then([]);");
    expect(await runTest(nothing)).toMatchObject({ passes: true });
    const wrong = scaffold([], 'count', { by: 'x' });
    expect(wrong).toContain(".thenInvalid('/by')");
    expect(await runTest(wrong)).toMatchObject({ passes: true });
  });

  it('fails when the aggregate no longer answers so', async () => {
    const text = scaffold(recorded(['Counted', two]), 'count', { by: -3 });
    const { passes, output } = await runTest(text.replace('by: 2,', 'by: 5,'));
    expect(passes).toBe(false);
    expect(output).toContain('/refusal: expected');
  });

  it.each([
    ['accepted', recorded(['Put', 1], ['Emptied', hostileJson]), '.then([\n'],
    ['refused', recorded(['Put', hostileJson]), ".thenRefused('not_empty', "],
  ])('passes whatever is recorded and asked, when it is %s', async (_name, past, answer) => {
    const text = scaffoldTest({
      aggregate: box,
      streamId: `box-${hostileText}`,
      history: past,
      command: 'put',
      input: hostileJson,
      importing: { from: boxFile },
    });
    expect(text).toContain(answer);
    expect(text).not.toContain('\n//');
    expect(text).toContain("['__proto__']: ");
    expect(text).not.toMatch(unseen);
    expect(await runTest(text)).toMatchObject({ passes: true });
  });

  it('leaves out what cannot be folded, and says so on one line', async () => {
    const history = recorded(
      ['Counted', two],
      ['Lost\nprocess.exit(7); //', {}],
      ['Noted', { note: 7 }],
      ['Counted', two],
    );
    const text = scaffold(history, 'count', { by: -5 });
    expect(text).toContain('// Version 3 is left out, it cannot be folded: note is not text\n');
    expect(text).toContain('{ count: 4, by: -5 }');
    expect(await runTest(text)).toMatchObject({ passes: true });
  });
});

describe('what a scaffolded test cannot say, it says in a comment', () => {
  it('that a rule throws', async () => {
    const text = scaffold([], 'blunder', { by: 0.5 });
    expect(text).toContain('// It does not pass: blunder decided on a Counted against its schema');
    expect(await runTest(text)).toMatchObject({ passes: false });
  });

  it('that the history is not one by its schemas', () => {
    const text = scaffold(recorded(['Counted', { by: 0.5 }]), 'count', { by: 1 });
    expect(text).toMatch(/\/\/ It does not pass: The given events are not a history.*\/data\/by/);
    expect(text).toContain('.then([{ type:');
  });

  it('that the log holds another answer', () => {
    const counted = (by: number) => ({ type: 'Counted', schemaVersion: 2, data: { by } });
    const scaffolded = (by: number) =>
      scaffoldTest({
        aggregate: counter,
        streamId: 'counter-1',
        history: [],
        command: 'count',
        input: { by: 3 },
        written: [counted(by)],
      });
    expect(scaffolded(4)).toContain('// The log holds another answer');
    expect(scaffolded(3)).not.toContain('//');
  });
});

describe('the import', () => {
  it.each([
    ['counter', { name: 'count-er' }, "import { aggregate } from './counter.ts';"],
    ['class', {}, "import { class as aggregate } from './class.ts';"],
    ['test', {}, "import { test as aggregate } from './test.ts';"],
    ["it's", {}, "import { aggregate } from './it\\'s.ts';"],
    ['counter', { name: 'ours', from: '#app' }, "import { ours } from '#app';"],
  ])('of %s as %j is %s', (name, named, line) => {
    const text = scaffoldTest({
      aggregate: { ...counter, name },
      streamId: 'counter-1',
      history: [],
      command: 'rest',
      input: {},
      importing: named,
    });
    expect(text).toContain(`\n${line}\n`);
  });
});

it('any JSON is printed as code that gives it back', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), fc.string({ unit: 'binary' }), (json, text) => {
      for (const value of [JSON.parse(json), { [text]: text }, [text]]) {
        const code = printValue(value);
        expect(runInThisContext(`(${code})`)).toStrictEqual(value);
        expect(code).not.toMatch(unseen);
      }
    }),
    { numRuns: 2_000 },
  );
});
