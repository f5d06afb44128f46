import { execFile } from 'node:child_process';
import { openEventStore } from '@hindsight/event-store';
import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = new URL('../drift.ts', import.meta.url).pathname;
const config = new URL('../testing/drifting-config.ts', import.meta.url).pathname;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const store = openEventStore({ connectionString: database.url });
  const events = ['Counted', 'Odd', 'Counted'].map((type) => ({ type, data: '{}' }));
  for (const streamId of ['sound-1', 'sound-2', 'writer-1', 'dice-\u202e1']) {
    await store.append(streamId, events, { expectedVersion: 'none' });
  }
  await store.close();
});
afterAll(() => database.drop());

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** The command as people run it, in a process of its own. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const settings = { DATABASE_URL: database.url, HINDSIGHT_CONFIG: config, ...env };
  return new Promise((resolve) => {
    const options = { env: { PATH, NODE_COMPILE_CACHE, ...settings } };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

test('ends with 0 when nothing has drifted', async () => {
  expect(await run(['--category', 'sound'])).toEqual({
    code: 0,
    stdout: 'looked at 2 streams, 6 events and 0 snapshots: nothing has drifted\n',
    stderr: '',
  });
});

test('ends with 1 when something has, and says what and where', async () => {
  const { code, stdout } = await run(['--all']);
  expect(code).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toContain(
    'writer-1, version 2, /extra/value: the reducer writes to the state it is given, and leaves 1 instead of 0 (right up to version 1)',
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/^dice-\ufffd1, version 2, \/extra\/value: a second fold gives 0\.\d+/),
  );
  expect(lines.at(-1)).toBe(
    'looked at 4 streams, 12 events and 0 snapshots: drift in 2 streams; 1 stream with events that cannot be folded',
  );
});

test('speaks JSON for machines', async () => {
  const { code, stdout } = await run(['--category', 'writer', '--sample', '5', '--json']);
  expect(code).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { kind: 'drift', streamId: 'writer-1', what: 'mutated_state', version: 2 },
    { kind: 'end', streams: 1, drifted: 1 },
  ]);
});

test('says how to ask', async () => {
  expect(await run(['--help'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('--all'),
  });
});

test.each([
  ['--lots', {}, '--lots'],
  ['--all --sample 5', {}, 'exclude each other'],
  ['--sample none', {}, 'must be a number'],
  ['--category lost', {}, 'No aggregate is registered for category “lost”'],
  ['', { HINDSIGHT_CONFIG: '' }, 'No aggregates are registered'],
  ['', { DATABASE_URL: '', HINDSIGHT_DATA_DIR: '/nowhere' }, 'There is no database in /nowhere'],
  ['', { DATABASE_URL: 'postgres://127.0.0.1:1/none' }, 'ECONNREFUSED'],
])('ends with 2 and the reason: %s %j', async (args, env, reason) => {
  const ended = await run(args.split(' ').filter(Boolean), env);
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain(reason);
});
