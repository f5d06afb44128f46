import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const run = (path: string, input: unknown, headers?: Record<string, string>) =>
  app.post(`/api/aggregates/wallet/${path}`, input, headers);
const headOf = async (id: string) => (await app.store.readStream(`wallet-${id}`)).headVersion;

describe('a command', () => {
  test('answers with the events it wrote, as they read back', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const answer = await run('a/commands/open', { owner: 'Ada' }, { traceparent });
    expect(answer.status).toBe(200);
    const body = await readJson(answer);
    expect(body).toMatchObject({
      streamId: 'wallet-a',
      version: 1,
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    });
    const stored = await readJson(await app.request('/api/streams/wallet-a/events/1'));
    expect(body.events).toEqual([stored]);
    expect(stored).toMatchObject({
      type: 'WalletOpened',
      data: { owner: 'Ada' },
      metadata: { command: 'open', input: { owner: 'Ada' } },
    });
  });

  test('a rule refuses is 422 with the rule’s code and figures', async () => {
    await run('b/commands/fill', { cents: 5 });
    const answer = await run('b/commands/spend', { cents: 9 });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await readJson(answer)).toMatchObject({
      code: 'command_refused',
      rule: 'too_little',
      detail: 'There is too little in it.',
      refusal: { has: 5, asked: 9 },
      streamId: 'wallet-b',
      version: 1,
    });
  });

  test('with a wrong input is 400 with paths', async () => {
    const answer = await run('c/commands/fill', { cents: -1, extra: true });
    expect(answer.status).toBe(400);
    const { issues } = await readJson(answer);
    expect(issues.map(({ path }) => path).sort()).toEqual(['/cents', '/extra']);
    for (const body of ['[]', '"x"', 'null', '', '{"cents":9007199254740993}', '{"__proto__":1}']) {
      expect((await run('c/commands/fill', body)).status).toBe(400);
    }
    expect(await app.request('/api/streams/wallet-c').then(({ status }) => status)).toBe(404);
  });

  test('nobody knows is 404 by name', async () => {
    const command = await run('d/commands/burn', {});
    expect([command.status, await readJson(command)]).toMatchObject([
      404,
      { code: 'command_not_found', aggregate: 'wallet', command: 'burn' },
    ]);
    const aggregate = await app.post('/api/aggregates/purse/d/commands/open', {});
    expect([aggregate.status, await readJson(aggregate)]).toMatchObject([
      404,
      { code: 'aggregate_not_found', aggregate: 'purse' },
    ]);
    expect((await app.post('/api/aggregates/toString/d/commands/open', {})).status).toBe(404);
    expect((await run('d/commands/constructor', {})).status).toBe(404);
  });

  test('with If-Match happens only at that version', async () => {
    await run('e/commands/fill', { cents: 1 });
    const stale = await run('e/commands/fill', { cents: 1 }, { 'if-match': '"0"' });
    expect([stale.status, await readJson(stale)]).toMatchObject([
      409,
      { code: 'version_conflict', expected: 0, actual: 1 },
    ]);
    const fresh = await run('e/commands/fill', { cents: 1 }, { 'if-match': '1' });
    expect(fresh.status).toBe(200);
    const bad = await run('e/commands/fill', { cents: 1 }, { 'if-match': '*' });
    expect(bad.status).toBe(400);
  });

  test('that a rule would refuse at another version than the head is a conflict', async () => {
    await run('e2/commands/fill', { cents: 1 });
    await run('e2/commands/fill', { cents: 9 });
    for (const version of [1, 7]) {
      const answer = await run('e2/commands/spend', { cents: 99 }, { 'if-match': `"${version}"` });
      expect([answer.status, await readJson(answer)]).toMatchObject([
        409,
        { code: 'version_conflict', streamId: 'wallet-e2', expected: version, actual: 2 },
      ]);
    }
    const there = await run('e2/commands/spend', { cents: 99 }, { 'if-match': '"2"' });
    expect(there.status).toBe(422);
  });

  test('fifty at once on one stream all happen, one after another', async () => {
    await run('f/commands/fill', { cents: 50 });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => run('f/commands/spend', { cents: 1 })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await headOf('f')).toBe(51);
    expect((await run('f/commands/spend', { cents: 1 })).status).toBe(422);
  });

  test('keeps an id with slashes and Unicode', async () => {
    const answer = await run(`${encodeURIComponent('a/b é')}/commands/open`, { owner: 'x' });
    expect((await readJson(answer)).streamId).toBe('wallet-a/b é');
    const long = await run(`${'x'.repeat(506)}/commands/open`, { owner: 'x' });
    expect(long.status).toBe(400);
  });
});

describe('a command with an idempotency key', () => {
  test('happens once, however often and at once it is asked for', async () => {
    const key = { 'idempotency-key': 'fill-g' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const answer = await run('g/commands/fill', { cents: 7 }, key);
        return `${answer.status} ${await answer.text()}`;
      }),
    );
    const later = await run('g/commands/fill', { cents: 7 }, key);
    answers.push(`${later.status} ${await later.text()}`);
    expect(new Set(answers).size).toBe(1);
    expect(await headOf('g')).toBe(1);
    const other = await run('g/commands/fill', { cents: 8 }, key);
    expect([other.status, (await readJson(other)).code]).toEqual([409, 'idempotency_key_reused']);
    const elsewhere = await run('h/commands/fill', { cents: 7 }, key);
    expect(elsewhere.status).toBe(409);
    const matching = await run('g/commands/fill', { cents: 7 }, { ...key, 'if-match': '1' });
    expect(matching.status).toBe(409);
  });

  test('whose answer was lost after the write gets it again from the events', async () => {
    const key = { 'idempotency-key': 'fill-i' };
    const first = await (await run('i/commands/fill', { cents: 7 }, key)).text();
    await run('i/commands/spend', { cents: 7 });
    await forgetAnswers();
    const again = await run('i/commands/fill', { cents: 7 }, key);
    expect([again.status, await again.text()]).toEqual([200, first]);
    await forgetAnswers();
    const other = await run('i/commands/fill', { cents: 8 }, key);
    expect([other.status, (await readJson(other)).code]).toEqual([409, 'idempotency_key_reused']);
    expect(await headOf('i')).toBe(2);
  });

  test('that wrote many events gets all of them again', async () => {
    for (const times of [8, 24, 100]) {
      const id = `many-${times}`;
      const key = { 'idempotency-key': id };
      const first = await (await run(`${id}/commands/trickle`, { times }, key)).text();
      await forgetAnswers();
      const again = await run(`${id}/commands/trickle`, { times }, key);
      expect([again.status, await again.text()]).toEqual([200, first]);
      expect(await headOf(id)).toBe(times);
    }
  });

  test('that was refused stays refused', async () => {
    const key = { 'idempotency-key': 'spend-j' };
    const first = await run('j/commands/spend', { cents: 1 }, key);
    await run('j/commands/fill', { cents: 5 });
    const again = await run('j/commands/spend', { cents: 1 }, key);
    expect([again.status, await again.text()]).toEqual([422, await first.text()]);
  });

  test('that met a conflict may be tried again', async () => {
    const key = { 'idempotency-key': 'fill-k', 'if-match': '1' };
    expect((await run('k/commands/fill', { cents: 1 }, key)).status).toBe(409);
    await run('k/commands/fill', { cents: 5 });
    expect((await run('k/commands/fill', { cents: 1 }, key)).status).toBe(200);
  });
});

test('aggregates are listed with the schemas of their events and commands', async () => {
  const { items } = await readJson(await app.request('/api/aggregates'));
  expect(items).toMatchObject([
    {
      name: 'wallet',
      version: 1,
      snapshotEvery: 10,
      eventTypes: expect.arrayContaining([
        {
          type: 'Filled',
          currentVersion: 1,
          schemaVersions: [
            { schemaVersion: 1, schema: expect.objectContaining({ type: 'object' }) },
          ],
        },
      ]),
      commands: expect.arrayContaining([
        { name: 'fill', inputSchema: expect.objectContaining({ type: 'object' }) },
      ]),
    },
  ]);
});

async function forgetAnswers(): Promise<void> {
  const client = new pg.Client({ connectionString: app.url });
  await client.connect();
  await client.query('delete from hindsight.answers');
  await client.end();
}
