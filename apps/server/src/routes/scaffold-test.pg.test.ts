import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

const run = promisify(execFile);
const from = new URL('../testing/wallet.ts', import.meta.url).pathname;
const domain = new URL('../../../../packages/domain', import.meta.url).pathname;
const route = '/api/streams/wallet-1/scaffold-test';

let app: TestApp;
let folder: string;
const command = (name: string, input: object) =>
  app.post(`/api/aggregates/wallet/1/commands/${name}`, input);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindsight-scaffold-'));
  await mkdir(join(folder, 'node_modules/@hindsight'), { recursive: true });
  await symlink(domain, join(folder, 'node_modules/@hindsight/domain'));
  app = await openTestApp();
  await command('open', { owner: "Ada'; process.exit(7); //\u2028" });
  await command('trickle', { times: 230 });
  await command('fill', { cents: 5 });
  await command('spend', { cents: 6 });
  await app.store.append(
    'wallet-1',
    [
      { type: 'Filled', data: '{"cents":1}' },
      { type: 'Filled', data: '{"cents":1}', metadata: '{"command":"gone","input":{}}' },
    ],
    { expectedVersion: 233 },
  );
  await app.store.append('note-1', [{ type: 'Noted', data: '1' }], { expectedVersion: 'none' });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** Asks for a test, and runs it with Node alone. */
async function scaffold(body: object): Promise<string> {
  const answer = await app.post(route, { importing: { from }, ...body });
  expect(answer.headers.get('content-type')).toBe('text/typescript; charset=utf-8');
  const text = await answer.text();
  const file = join(folder, 'wallet.test.ts');
  await writeFile(file, text);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { stdout } = await run(process.execPath, ['--test-reporter=tap', file], { env });
  expect(stdout).toContain('# pass 1');
  return text;
}

const count = (text: string, part: string) => text.split(part).length - 1;

test('the command stored with an event becomes a test that passes', async () => {
  const text = await scaffold({ version: 233 });
  expect(text).toContain("import { wallet } from '");
  expect(text).toContain(".when('spend', { cents: 6 })");
  expect(text).toContain(".then([{ type: 'Spent', data: { cents: 6 } }]);");
  expect(count(text, "'Filled'")).toBe(231);
  expect(text).not.toContain('\n//');
});

test('of many events that one command wrote, any leads to the whole command', async () => {
  const texts = await Promise.all(
    [2, 120, 231].map(async (version) => (await app.post(route, { version })).text()),
  );
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain("'wallet-1: trickle after version 1'");
  const [given = '', expected = ''] = (texts[0] ?? '').split('.then(');
  expect([count(given, "'Filled'"), count(expected, "'Filled'")]).toEqual([0, 230]);
});

test('a command of one’s own is run on the history up to a version', async () => {
  const refused = await scaffold({ version: 232, command: 'spend', input: { cents: 999 } });
  expect(refused).toContain(".thenRefused('too_little', { has: 235, asked: 999 });");
  const onNothing = await scaffold({ version: 0, command: 'spend', input: { cents: 1 } });
  expect(onNothing).toContain(".thenRefused('too_little', { has: 0, asked: 1 });");
  expect(await scaffold({ command: 'fill', input: { cents: 1 } })).toContain('after version 235');
  expect(await scaffold({ command: 'fill' })).toContain(".thenInvalid('/cents');");
});

test.each([
  [route, {}, 404, 'command_not_found'],
  [route, { version: 234 }, 400, 'invalid_request'],
  [route, { version: 0 }, 400, 'invalid_request'],
  [route, { version: 236 }, 404, 'version_out_of_range'],
  [route, { version: 236, command: 'fill' }, 404, 'version_out_of_range'],
  [route, { command: 'toString' }, 404, 'command_not_found'],
  [route, { input: {} }, 400, 'invalid_request'],
  [route, { version: 1.5 }, 400, 'invalid_request'],
  [route, { importing: { name: 'a; b' } }, 400, 'invalid_request'],
  [route, { surprise: 1 }, 400, 'invalid_request'],
  [route, [], 400, 'invalid_request'],
  ['/api/streams/wallet-404/scaffold-test', {}, 404, 'stream_not_found'],
  ['/api/streams/wallet-404/scaffold-test', { command: 'fill' }, 404, 'stream_not_found'],
  ['/api/streams/note-1/scaffold-test', {}, 404, 'aggregate_not_found'],
])('%s with %j answers %i %s', async (path, body, status, code) => {
  const answer = await app.post(path, body);
  expect(answer.status).toBe(status);
  const described = '/api/streams/{streamId}/scaffold-test';
  expect(await checkAnswer(described, answer.clone(), 'post')).toEqual([]);
  expect((await readJson(answer)).code).toBe(code);
});

test('a history too long for a test is refused with the limit', async () => {
  const filled = Array.from({ length: 1000 }, () => ({ type: 'Filled', data: '{"cents":1}' }));
  for (let version = 0; version < 10_001; version += 1000) {
    await app.store.append('wallet-long', filled, { expectedVersion: version });
  }
  const answer = await app.post('/api/streams/wallet-long/scaffold-test', { command: 'fill' });
  const { issues } = await readJson(answer);
  expect(issues).toEqual([
    {
      in: 'body',
      path: '/version',
      reason: 'is 11000, and a test takes at most 10000 events',
    },
  ]);
});
