import { defineAggregate } from '@hindsight/domain';
import { applyPatch, invertPatch, type Json, type Patch } from '@hindsight/history';
import { product } from '@hindsight/samples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { wallet } from '../testing/wallet.ts';

let app: TestApp;
const times: string[] = [];
const positions: number[] = [];

/** A small event that makes a large state. */
const balloon = defineAggregate({
  name: 'balloon',
  version: 1,
  initial: { air: '' },
  events: { Blown: { 1: z.strictObject({ up: z.int() }) } },
  evolve: { Blown: (_state, { up }, { version }) => ({ air: 'o'.repeat(up) + version }) },
  commands: {},
  snapshotEvery: 1_000,
});

beforeAll(async () => {
  app = await openTestApp({ aggregates: [wallet, product, balloon] });
  for (let version = 0; version < 25; version++) {
    const type = version % 2 ? 'Filled' : 'Spent';
    const event = { type, data: `{"cents":${version}}`, actor: `teller-${version % 3}` };
    const opened = { type: 'WalletOpened', data: '{"owner":"Ada"}', traceId: 'a'.repeat(32) };
    const broken = { type: 'Broken', data: '[]' };
    const events = [version === 0 ? opened : version === 14 ? broken : event];
    const appended = await app.store.append('wallet-a', events, { expectedVersion: version });
    times.push(appended.recordedAt);
    positions.push(appended.toPosition);
  }
  const append = (streamId: string, events: readonly { type: string; data: Json }[]) =>
    app.store.append(
      streamId,
      events.map(({ type, data }) => ({ type, data: JSON.stringify(data) })),
      { expectedVersion: 'none' },
    );
  const orders = ['o1', 'o/2', '__proto__', 'toString', '', '~', '7'];
  await append('product-a', [
    { type: 'ProductListed', data: { name: 'Mug', priceCents: 100 } },
    { type: 'StockReceived', data: { quantity: 1_000 } },
    ...Array.from({ length: 150 }, (_, n) => ({
      type: n % 5 === 4 ? 'StockReleased' : 'StockReserved',
      data: { orderId: orders[(n * n) % orders.length] ?? '', quantity: 1 + (n % 3) },
    })),
  ]);
  await append('wallet-long', [
    { type: 'WalletOpened', data: { owner: 'Bo' } },
    ...Array.from({ length: 1_200 }, () => ({ type: 'Filled', data: { cents: 1 } })),
  ]);
  await append(
    'balloon-a',
    Array.from({ length: 40 }, () => ({ type: 'Blown', data: { up: 1_000_000 } })),
  );
  await append('note-1', [{ type: 'Noted', data: {} }]);
});
afterAll(() => app.close());

type Film = {
  readonly headVersion: number;
  readonly base: { readonly version: number; readonly state: Json };
  readonly frames: readonly { readonly version: number; readonly patch: Patch }[];
  readonly problems: readonly { readonly version: number }[];
  readonly replay: { readonly snapshotVersion: number | null };
};

/** What the contract says; `checkAnswer` proves it below. */
async function film(streamId: string, query = ''): Promise<Film> {
  return (await ask(`/api/streams/${streamId}/frames?${query}`)) as unknown as Film;
}
async function ask(path: string): Promise<Json> {
  const answer = await app.request(path);
  return (await answer.json()) as Json;
}
const diff = (query: string) => ask(`/api/streams/wallet-a/diff?${query}`);
async function stateAt(streamId: string, version: number): Promise<Json> {
  const answer = await ask(`/api/streams/${streamId}/state?version=${version}&snapshots=off`);
  return (answer as { readonly state: Json }).state;
}

describe('frames', () => {
  test('are a key frame and what each event changed', async () => {
    expect(await ask('/api/streams/wallet-a/frames?to=2')).toEqual({
      streamId: 'wallet-a',
      headVersion: 25,
      base: { version: 0, state: { owner: '', cents: 0 } },
      frames: [
        {
          version: 1,
          type: 'WalletOpened',
          recordedAt: times[0],
          occurredAt: null,
          actor: null,
          traceId: 'a'.repeat(32),
          patch: [{ op: 'replace', path: '/owner', value: 'Ada' }],
          problem: null,
        },
        {
          version: 2,
          type: 'Filled',
          recordedAt: times[1],
          occurredAt: null,
          actor: 'teller-1',
          traceId: null,
          patch: [{ op: 'replace', path: '/cents', value: 1 }],
          problem: null,
        },
      ],
      problems: [],
      replay: { snapshotVersion: null, eventsFolded: 2, durationMs: expect.any(Number) },
    });
  });

  test.each([
    ['wallet-a', 25],
    ['product-a', 152],
  ])('of %s lead from any key frame to what state gives, and back', async (streamId, head) => {
    for (const from of [1, 2, 10, 11, 14, 15, 16, head]) {
      const { base, frames, headVersion } = await film(streamId, `from=${from}`);
      expect([headVersion, base.version, frames.length]).toEqual([head, from - 1, head - from + 1]);
      let { state } = base;
      expect(state).toEqual(await stateAt(streamId, from - 1));
      for (const { version, patch } of frames) {
        const before = state;
        state = applyPatch(before, patch);
        if (from === 1) expect(state).toEqual(await stateAt(streamId, version));
        expect(applyPatch(state, invertPatch(before, patch))).toEqual(before);
      }
      expect(state).toEqual(await stateAt(streamId, head));
    }
  });

  test('show an event that could not be folded, and what comes after it', async () => {
    const { frames, problems } = await film('wallet-a', 'from=14&to=16');
    const problem = expect.objectContaining({ version: 15, code: 'unknown_event_type' });
    expect(frames).toMatchObject([
      { version: 14, problem: null },
      { version: 15, type: 'Broken', patch: [], problem },
      { version: 16, patch: [{ path: '/cents' }], problem: null },
    ]);
    expect(problems).toEqual([problem]);
    expect((await film('wallet-a', 'from=16')).problems).toEqual([]);
  });

  test('begin at the nearest snapshot before the window', async () => {
    await app.request('/api/streams/wallet-long/state');
    await expect
      .poll(async () => (await film('wallet-long', 'from=1012&to=1020')).replay)
      .toMatchObject({ snapshotVersion: 1_010, eventsFolded: 10 });
    expect((await film('wallet-long', 'from=1011&to=1020')).base.version).toBe(1_010);
    expect(await film('wallet-long', 'from=1010&to=1010')).toMatchObject({
      base: { version: 1_009, state: { cents: 1_008 } },
      replay: { snapshotVersion: 1_000 },
    });
  });

  test('are a thousand at most', async () => {
    expect((await film('wallet-long', 'from=102&to=1101')).frames.length).toBe(1_000);
    for (const query of ['', 'to=1001', 'from=101&to=1101', 'from=201']) {
      expect(await film('wallet-long', query)).toMatchObject({
        code: 'invalid_request',
        issues: [
          { in: 'query', path: 'to', reason: expect.stringContaining('at most 1000 frames') },
        ],
      });
    }
  });

  test('are refused when they are too large, naming where', async () => {
    expect((await film('balloon-a', 'to=30')).frames.length).toBe(30);
    expect(await film('balloon-a')).toMatchObject({
      code: 'invalid_request',
      issues: [{ path: 'to', reason: expect.stringContaining('must be less than 32') }],
    });
  });

  test('are as of a moment', async () => {
    const at = await film('wallet-a', `from=3&asOf=${positions[4]}`);
    expect([at.headVersion, at.frames.map(({ version }) => version)]).toEqual([5, [3, 4, 5]]);
    expect((await film('wallet-a', `asOf=${times[1]}`)).headVersion).toBe(2);
    expect(await film('wallet-a', `to=6&asOf=${positions[4]}`)).toMatchObject({
      code: 'version_out_of_range',
      version: 6,
      head: 5,
    });
    expect(await film('wallet-a', 'asOf=2001-01-01T00:00:00Z')).toMatchObject({
      headVersion: 0,
      base: { version: 0 },
      frames: [],
    });
  });
});

describe('the diff of two versions', () => {
  test('is a patch and the changes, in either direction', async () => {
    expect(await diff('from=0&to=2')).toEqual({
      streamId: 'wallet-a',
      from: 0,
      to: 2,
      patch: [
        { op: 'replace', path: '/owner', value: 'Ada' },
        { op: 'replace', path: '/cents', value: 1 },
      ],
      changes: [
        { path: '/owner', before: '', after: 'Ada' },
        { path: '/cents', before: 0, after: 1 },
      ],
    });
    expect(await diff('from=2&to=0')).toMatchObject({
      from: 2,
      to: 0,
      changes: [
        { path: '/owner', before: 'Ada', after: '' },
        { path: '/cents', before: 1, after: 0 },
      ],
    });
    expect(await diff('from=7&to=7')).toMatchObject({ patch: [], changes: [] });
  });

  test('is of the last event when nothing is said', async () => {
    const { frames } = await film('wallet-a', 'from=25');
    expect(await diff('')).toMatchObject({ from: 24, to: 25, patch: frames[0]?.patch });
    expect(await diff('to=3')).toMatchObject({ from: 2, to: 3 });
    expect(await diff('from=3')).toMatchObject({ from: 3, to: 25 });
    expect(await diff('to=0')).toMatchObject({ from: 0, to: 0, patch: [] });
    expect(await diff(`asOf=${positions[4]}`)).toMatchObject({ from: 4, to: 5 });
    expect(await diff(`to=6&asOf=${positions[4]}`)).toMatchObject({ version: 6, head: 5 });
  });

  test('leads from one state to the other, near and far', async () => {
    for (const [streamId, from, to] of [
      ['product-a', 3, 152],
      ['product-a', 140, 20],
      ['wallet-long', 1_201, 2],
      ['wallet-long', 1, 1_201],
    ] as const) {
      const path = `/api/streams/${streamId}/diff?from=${from}&to=${to}`;
      const { patch } = (await ask(path)) as { readonly patch: Patch };
      const before = await stateAt(streamId, from);
      expect(applyPatch(before, patch)).toEqual(await stateAt(streamId, to));
    }
  });
});

test.each([
  ['frames?from=0', 400, 'invalid_request'],
  ['frames?from=5&to=4', 400, 'invalid_request'],
  ['frames?from=1&to=1&size=2', 400, 'invalid_request'],
  ['frames?from=1.5', 400, 'invalid_request'],
  ['frames?from=26', 404, 'version_out_of_range'],
  ['frames?to=26', 404, 'version_out_of_range'],
  [`frames?from=${2 ** 53 - 1}`, 404, 'version_out_of_range'],
  [`frames?from=${2 ** 31}&to=${2 ** 31 + 1}`, 404, 'version_out_of_range'],
  ['diff?from=26', 404, 'version_out_of_range'],
  ['diff?to=26', 404, 'version_out_of_range'],
  [`diff?from=0&to=${2 ** 53 - 1}`, 404, 'version_out_of_range'],
  ['diff?from=-1', 400, 'invalid_request'],
])('%s is %i %s', async (path, status, code) => {
  const answer = await app.request(`/api/streams/wallet-a/${path}`);
  expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
});

test.each(['frames', 'diff'])('%s of what is not there is told', async (route) => {
  for (const [streamId, code] of [
    ['wallet-404', 'stream_not_found'],
    ['note-1', 'aggregate_not_found'],
  ]) {
    expect(await ask(`/api/streams/${streamId}/${route}`)).toMatchObject({ code });
  }
});

test.each([
  ['frames', 'from=14&to=16'],
  ['frames', 'from=0'],
  ['frames', 'from=26'],
  ['diff', 'from=0&to=16'],
  ['diff', 'from=26'],
])('%s?%s answers what it says', async (route, query) => {
  const answer = await app.request(`/api/streams/wallet-a/${route}?${query}`);
  expect(await checkAnswer(`/api/streams/{streamId}/${route}`, answer)).toEqual([]);
});
