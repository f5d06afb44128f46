import type { Aggregate } from '@hindsight/domain';
import { applyPatch, beginning, fold, type Json, type Patch } from '@hindsight/history';
import { account, generateHistory, order, product } from '@hindsight/samples';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { type ReadAnswer, readJson } from '../testing/read-json.ts';
import { readWholeDatabase } from '../testing/read-whole-database.ts';
import { wallet } from '../testing/wallet.ts';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ aggregates: [wallet, account, order, product] });
  await run('a', 'open', { owner: 'Ada' });
  await run('a', 'fill', { cents: 50 });
  await run('a', 'fill', { cents: 30 });
  await run('a', 'spend', { cents: 60 });
  await run('a', 'trickle', { times: 3 });
  await append('wallet-a', 'Spent', { cents: 3 });
  await run('a', 'spend', { cents: 5 });
  await append('note-1', 'Noted', {});
});
afterAll(() => app.close());

async function run(id: string, command: string, input: object): Promise<void> {
  const answer = await app.post(`/api/aggregates/wallet/${id}/commands/${command}`, input);
  expect(answer.status).toBe(200);
}

function append(streamId: string, type: string, data: Json, metadata = '{}') {
  const event = { type, data: JSON.stringify(data), metadata };
  return app.store.append(streamId, [event], { expectedVersion: 'any' });
}

const pathOf = (streamId: string, query = '') => `/api/streams/${streamId}/counterfactual${query}`;

async function ask(body: unknown, streamId = 'wallet-a', query = ''): Promise<ReadAnswer> {
  const answer = await app.post(pathOf(streamId, query), body);
  return { ...(await readJson(answer)), status: answer.status };
}

type Frame = {
  readonly version: number;
  readonly originalVersion: number | null;
  readonly edit: string | null;
  readonly patch: Patch;
};

/** The tests themselves check what they read. */
const framesOf = ({ frames }: ReadAnswer) => frames as unknown as Frame[];
const listOf = (list: Json | undefined) => list as readonly Record<string, Json>[];

describe('what if', () => {
  test('an event had not happened: the other timeline, and the commands it would refuse', async () => {
    const found = await ask({ skip: [2] });
    expect(found).toMatchObject({
      status: 200,
      streamId: 'wallet-a',
      hypothetical: true,
      headVersion: 9,
      version: 8,
      firstDivergence: { version: 1, originalVersion: 2 },
      base: { version: 1, state: { owner: 'Ada', cents: 0 } },
      originalState: { owner: 'Ada', cents: 15 },
      finalState: { owner: 'Ada', cents: -35 },
      diff: {
        patch: [{ op: 'replace', path: '/cents', value: -35 }],
        changes: [{ path: '/cents', before: 15, after: -35 }],
      },
      verdicts: { would_accept: 2, would_refuse: 2, would_differ: 0, unknown: 1 },
      problems: [],
      moreProblems: 0,
    });
    expect(found.refused).toEqual([
      { ...at(2, 3), events: 1, command: 'fill', verdict: 'would_accept' },
      {
        ...at(3, 4),
        events: 1,
        command: 'spend',
        verdict: 'would_refuse',
        rule: 'too_little',
        message: 'There is too little in it.',
        fields: { has: 30, asked: 60 },
        alsoWithoutEdits: false,
      },
      { ...at(4, 5), events: 3, command: 'trickle', verdict: 'would_accept' },
      {
        ...at(7, 8),
        events: 1,
        command: null,
        verdict: 'unknown',
        reason: 'no_command_stored',
        message: 'No command is stored with this event.',
      },
      expect.objectContaining({
        ...at(8, 9),
        verdict: 'would_refuse',
        fields: { has: -30, asked: 5 },
      }),
    ]);
    expect(framesOf(found).map((one) => [one.version, one.originalVersion])).toEqual([
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
      [6, 7],
      [7, 8],
      [8, 9],
    ]);
  });

  test('it had other data, and another one had happened too', async () => {
    const found = await ask({
      replace: [{ version: 2, data: { cents: 10 } }],
      insert: [
        { afterVersion: 2, type: 'Filled', data: { cents: 40 } },
        { afterVersion: 9, type: 'Spent', data: { cents: 1 } },
      ],
    });
    expect(found).toMatchObject({ version: 11, finalState: { cents: 14 } });
    expect(framesOf(found).map((one) => [one.version, one.originalVersion, one.edit])).toEqual([
      [2, 2, 'replaced'],
      [3, null, 'inserted'],
      [4, 3, null],
      [5, 4, null],
      [6, 5, null],
      [7, 6, null],
      [8, 7, null],
      [9, 8, null],
      [10, 9, null],
      [11, null, 'inserted'],
    ]);
    expect(found.firstDivergence).toEqual({ version: 2, originalVersion: 2 });
    expect(found.verdicts).toMatchObject({ would_refuse: 0, unknown: 1 });
  });

  test('nothing is edited: it is the stream, and nothing diverges', async () => {
    const found = await ask({});
    const state = await readJson(await app.request('/api/streams/wallet-a/state'));
    expect(found).toMatchObject({
      version: 9,
      firstDivergence: null,
      finalState: state.state,
      diff: { patch: [], changes: [] },
      refused: [],
    });
    expect(framesOf(found)).toHaveLength(9);
  });

  test('the frames of a window lead from its base to its end', async () => {
    const whole = await ask({ skip: [3] });
    const states = new Map([[1, { owner: 'Ada', cents: 0 } as Json]]);
    let state = states.get(1) ?? null;
    for (const { version, patch } of framesOf(await ask({ skip: [3], from: 2 }))) {
      state = applyPatch(state, patch);
      states.set(version, state);
    }
    expect(state).toEqual(whole.finalState);
    const window = await ask({ skip: [3], from: 4, to: 6 });
    expect(window.base).toEqual({ version: 3, state: states.get(3) });
    expect(framesOf(window).map(({ version }) => version)).toEqual([4, 5, 6]);
    const before = await ask({ skip: [9], from: 1, to: 2 });
    expect(framesOf(before).map(({ originalVersion }) => originalVersion)).toEqual([1, 2]);
  });

  test('all of it is skipped, or the last of it: the timeline ends there', async () => {
    const all = Array.from({ length: 9 }, (_, index) => index + 1);
    expect(await ask({ skip: all })).toMatchObject({
      version: 0,
      frames: [],
      finalState: wallet.reducer.initial,
    });
    expect(await ask({ skip: [9] })).toMatchObject({
      version: 8,
      base: { version: 8 },
      frames: [],
      finalState: { cents: 20 },
    });
  });

  test('as of a moment: what came later is not part of it', async () => {
    const event = await readJson(await app.request('/api/streams/wallet-a/events/4'));
    const found = await ask({ skip: [2] }, 'wallet-a', `?asOf=${event.position}`);
    expect(found).toMatchObject({ headVersion: 4, version: 3, finalState: { cents: -30 } });
    const beyond = await ask({ skip: [5] }, 'wallet-a', `?asOf=${event.position}`);
    expect(beyond).toMatchObject({ status: 404, code: 'version_out_of_range', head: 4 });
    const insert = [{ afterVersion: 0, type: 'Filled', data: { cents: 1 } }];
    expect(await ask({ insert }, 'wallet-a', '?asOf=0')).toMatchObject({
      headVersion: 0,
      version: 1,
      firstDivergence: { version: 1, originalVersion: 0 },
      finalState: { cents: 1 },
    });
  });

  test('an event that cannot be folded is a problem, and makes later commands unknown', async () => {
    await append('wallet-b', 'WalletOpened', { owner: 'Bob' });
    await append('wallet-b', 'Burnt', {});
    await append('wallet-b', 'Filled', { cents: 1 }, '{"command":"fill","input":{"cents":1}}');
    const found = await ask({ skip: [1] }, 'wallet-b');
    expect(found.problems).toEqual([
      {
        version: 1,
        originalVersion: 2,
        code: 'unknown_event_type',
        message: 'Burnt is not an event type of wallet.',
      },
    ]);
    expect(found.refused).toMatchObject([
      { reason: 'no_command_stored' },
      { originalVersion: 3, command: 'fill', verdict: 'unknown', reason: 'history_damaged' },
    ]);
  });
});

function at(version: number, originalVersion: number) {
  return { version, originalVersion };
}

describe('what is refused', () => {
  test.each<[string, unknown, string, string]>([
    ['no object', [], '', 'must be an object'],
    ['an unknown member', { skipp: [] }, '/skipp', 'is not known'],
    ['version 0', { skip: [0] }, '/skip/0', 'must be a version from 1 on'],
    ['half a version', { skip: [1.5] }, '/skip/0', 'must be a version from 1 on'],
    ['one version twice', { skip: [2, 2] }, '/skip/1', 'is edited at /skip/0 already'],
    [
      'skipped and replaced',
      { skip: [2], replace: [{ version: 2, data: {} }] },
      '/replace/0/version',
      'is edited at /skip/0 already',
    ],
    ['no data', { replace: [{ version: 2 }] }, '/replace/0/data', 'is required'],
    [
      'before the beginning',
      { insert: [{ afterVersion: -1, type: 'Filled', data: {} }] },
      '/insert/0/afterVersion',
      'must be a version from 0 on',
    ],
    [
      'too many',
      { skip: Array.from({ length: 1001 }, (_, n) => n + 1) },
      '/skip',
      'must hold at most 1000',
    ],
    ['too wide', { from: 2, to: 1002 }, '/to', 'must be at most 1001: a window has 1000 frames'],
    ['backwards', { from: 4, to: 3 }, '/to', 'must not be below from, which is 4'],
    [
      'a lossy number',
      '{"insert":[{"afterVersion":1,"type":"Filled","data":{"cents":12345678901234567890}}]}',
      '/insert/0/data/cents',
      'is a number that cannot be kept exactly',
    ],
    ['a key twice', '{"skip":[1],"skip":[2]}', '/skip', 'is given twice'],
  ])('%s', async (_what, body, path, reason) => {
    expect(await ask(body)).toMatchObject({
      status: 400,
      code: 'invalid_request',
      issues: [{ in: 'body', path, reason: expect.stringContaining(reason) }],
    });
  });

  test('data that the event type does not take, by every path', async () => {
    const found = await ask({
      replace: [{ version: 2, data: { cents: -1, extra: 1 } }],
      insert: [
        { afterVersion: 2, type: 'Filled', data: {} },
        { afterVersion: 2, type: 'Burnt', data: {} },
        { afterVersion: 2, type: 'Filled', data: { cents: 1 }, schemaVersion: 2 },
      ],
    });
    expect(found).toMatchObject({ status: 422, code: 'event_schema_mismatch' });
    expect(found.issues.map(({ path }) => path)).toEqual([
      '/replace/0/data/cents',
      '/replace/0/data/extra',
      '/insert/0/data/cents',
      '/insert/1/type',
      '/insert/2/schemaVersion',
    ]);
  });

  test.each([
    [{ skip: [10] }, 10],
    [{ replace: [{ version: 12, data: {} }] }, 12],
    [{ insert: [{ afterVersion: 11, type: 'Filled', data: { cents: 1 } }] }, 11],
    [{ skip: [2 ** 53 - 1] }, 2 ** 53 - 1],
    [{ to: 10 }, 10],
  ])('a version that is not there: %j', async (body, version) => {
    expect(await ask(body)).toMatchObject({
      status: 404,
      code: 'version_out_of_range',
      version,
      head: 9,
    });
  });

  test('a window beyond the end of the other timeline', async () => {
    expect(await ask({ skip: [2], from: 9 })).toMatchObject({ status: 404, version: 9, head: 8 });
  });

  test('frames that are too large to be held at once', async () => {
    const owner = 'x'.repeat(900_000);
    for (let n = 0; n < 40; n++) await append('wallet-large', 'WalletOpened', { owner: owner + n });
    const found = await ask({ skip: [1] }, 'wallet-large');
    expect(found).toMatchObject({ status: 400, issues: [{ path: '/to' }] });
    expect(found.issues[0]?.reason).toMatch(/^must be less than 3\d: the frames up to there/);
    expect(await ask({ skip: [1], to: 3 }, 'wallet-large')).toMatchObject({ status: 200 });
  });

  test('a stream that is not there, or that nothing folds', async () => {
    expect(await ask({}, 'wallet-none')).toMatchObject({ status: 404, code: 'stream_not_found' });
    expect(await ask({}, 'note-1')).toMatchObject({ status: 404, code: 'aggregate_not_found' });
  });
});

describe('the answer', () => {
  test.each<[number, unknown]>([
    [200, { skip: [2], insert: [{ afterVersion: 3, type: 'Filled', data: { cents: 1 } }] }],
    [400, { skip: [0] }],
    [404, { skip: [99] }],
    [422, { insert: [{ afterVersion: 1, type: 'Burnt', data: {} }] }],
  ])('of %i is as the document says', async (status, body) => {
    const answer = await app.post(pathOf('wallet-a'), body);
    expect(answer.status).toBe(status);
    const path = '/api/streams/{streamId}/counterfactual';
    expect(await checkAnswer(path, answer, 'post')).toEqual([]);
  });

  test('is the same from a snapshot as from the beginning', async () => {
    for (let cents = 1; cents <= 40; cents++) await append('wallet-c', 'Filled', { cents });
    const edits = [
      { skip: [25] },
      { replace: [{ version: 31, data: { cents: 500 } }] },
      { insert: [{ afterVersion: 30, type: 'Spent', data: { cents: 7 } }] },
      { skip: [40], from: 22, to: 30 },
    ];
    const { replay: _, ...whole } = await ask(edits[0], 'wallet-c');
    const before = await Promise.all(edits.map((body) => ask(body, 'wallet-c')));
    expect(before.map(({ replay }) => replay)).toMatchObject(
      edits.map(() => ({ snapshotVersion: null })),
    );
    await app.request('/api/streams/wallet-c/state');
    await expect
      .poll(async () => (await app.store.describeStream('wallet-c')).snapshots.length)
      .toBeGreaterThan(3);
    const after = await Promise.all(edits.map((body) => ask(body, 'wallet-c')));
    expect(after.map(({ replay }) => replay)).toMatchObject([
      { snapshotVersion: 20 },
      { snapshotVersion: 30 },
      { snapshotVersion: 20 },
      { snapshotVersion: 20 },
    ]);
    const bare = (answers: typeof after) => answers.map(({ replay: __, ...answer }) => answer);
    expect(bare(after)).toEqual(bare(before));
    expect(whole.finalState).toEqual({ owner: '', cents: 795 });
  });
});

describe('nothing is written', () => {
  test('whatever is asked: the whole database is as it was', async () => {
    for (let cents = 1; cents <= 120; cents++) await append('wallet-d', 'Filled', { cents });
    const before = await readWholeDatabase(app.url);
    expect(before['hindsight.events']).toMatch(/^\d{3} /);
    await ask({ skip: [1, 50] }, 'wallet-d');
    await ask({ replace: [{ version: 3, data: { cents: 9 } }], from: 100 }, 'wallet-d');
    await ask({ insert: [{ afterVersion: 0, type: 'Spent', data: { cents: 9 } }] }, 'wallet-d');
    await ask({}, 'wallet-d');
    await ask({ skip: [2] });
    await ask({ skip: [999] });
    await ask({ insert: [{ afterVersion: 0, type: 'Burnt', data: {} }] });
    // Whatever is kept behind an answer has come by then.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await readWholeDatabase(app.url)).toEqual(before);
    await append('wallet-d', 'Filled', { cents: 1 });
    expect(await readWholeDatabase(app.url)).not.toEqual(before);
  });
});

function dataOf(event: { readonly data: string } | undefined): Json {
  return JSON.parse(event?.data ?? 'null');
}

function aggregateOf(streamId: string): Aggregate {
  const category = streamId.slice(0, streamId.indexOf('-'));
  const found = [account, order, product].find(({ name }) => name === category);
  if (!found) throw new TypeError(streamId);
  return found;
}

describe('the sample', () => {
  const events = [...generateHistory({ seed: 5, now: new Date(), streams: 60, events: 1500 })];
  const streams = Map.groupBy(events, ({ streamId }) => streamId);
  let wallets: TestApp;
  beforeAll(async () => {
    wallets = app;
    app = await openTestApp({ aggregates: [account, order, product] });
    await app.store.importEvents(events);
  });
  afterAll(async () => {
    await app.close();
    app = wallets;
  });

  test('with an edit that changes nothing diverges nowhere, and would accept every command', async () => {
    expect(streams.size).toBeGreaterThan(50);
    for (const [streamId, [first]] of streams) {
      const edits = { replace: [{ version: 1, data: dataOf(first) }], to: 1 };
      const found = await ask(edits, streamId);
      expect(found).toMatchObject({
        status: 200,
        firstDivergence: null,
        diff: { patch: [] },
        verdicts: { would_refuse: 0, would_differ: 0, unknown: 0 },
        problems: [],
      });
      const written = listOf(found.refused).map((command) => Number(command.events));
      expect(written.reduce((sum, count) => sum + count, 1)).toBe(found.headVersion);
    }
  });

  test('with edits of all kinds is its edited events, folded', async () => {
    for (const [streamId, past] of streams) {
      const { reducer } = aggregateOf(streamId);
      const versions = past.map((_, index) => index + 1);
      const [chosen = []] = fc.sample(fc.subarray(versions), { seed: past.length, numRuns: 1 });
      const skip = chosen.filter((version) => version % 2 === 0).slice(0, 5);
      const again = chosen.filter((version) => version % 2 === 1).slice(0, 5);
      const insert = again.map((version) => ({
        afterVersion: past.length - version,
        type: past[version - 1]?.type ?? '',
        schemaVersion: past[version - 1]?.schemaVersion ?? 1,
        data: dataOf(past[version - 1]),
      }));
      const list = [0, ...versions].flatMap((version) => {
        const event = past[version - 1];
        const recordedAt = (event ?? past[0])?.recordedAt ?? '';
        const kept = event && !skip.includes(version) ? [{ ...event, data: dataOf(event) }] : [];
        const added = insert.filter(({ afterVersion }) => afterVersion === version);
        return [...kept, ...added.map((one) => ({ ...one, recordedAt, occurredAt: null }))];
      });
      const edited = list.map(({ type, schemaVersion, data, recordedAt, occurredAt }, index) => ({
        ...{ version: index + 1, type, schemaVersion, data },
        ...{ recordedAt, occurredAt: occurredAt ?? null },
      }));
      const expected = fold(reducer, beginning(reducer), edited);
      const found = await ask({ skip, insert }, streamId);
      expect(found).toMatchObject({ status: 200, version: edited.length });
      expect(found.finalState).toEqual(expected.state);
      expect(listOf(found.problems)).toHaveLength(expected.problems.length);
    }
  });

  test('without its opening refuses what an account that was never opened refuses', async () => {
    const accounts = [...streams].filter(([streamId]) => streamId.startsWith('account-'));
    const [[streamId] = []] = accounts.toSorted(([, one], [, other]) => other.length - one.length);
    const found = await ask({ skip: [1] }, streamId);
    const rules = new Set(listOf(found.refused).map(({ rule }) => rule));
    expect([...rules]).toEqual(['not_open']);
    expect(found.verdicts).toMatchObject({ would_accept: 0, would_differ: 0, unknown: 0 });
  });
});
