import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;

type Line = { readonly kind: string; readonly [name: string]: unknown };

const streams = 300;
const path = '/api/categories/wallet/truth';
const filled = (cents: number) => ({ type: 'Filled', data: JSON.stringify({ cents }) });
const spent = (cents: number) => ({ type: 'Spent', data: JSON.stringify({ cents }) });

/** Wallet n is filled n cents by n, and spends all of it when n is even. */
beforeAll(async () => {
  app = await openTestApp();
  for (let n = 1; n <= streams; n++) {
    const events = [...Array.from({ length: n % 7 }, () => filled(n)), filled(n)];
    await app.store.append(
      `wallet-${n}`,
      n % 2 === 0 ? [...events, spent(n * ((n % 7) + 1))] : events,
      { expectedVersion: 0 },
    );
  }
  await app.store.append('walletx-1', [filled(9_999)], { expectedVersion: 0 });
});
afterAll(() => app.close());

async function ask(where: string, query = ''): Promise<Line[]> {
  const answer = await app.post(`${path}${query}`, { where });
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
  return readLines(await answer.text());
}

function readLines(text: string): Line[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const rowsOf = (lines: readonly Line[]) => lines.filter(({ kind }) => kind === 'stream');
const idsOf = (lines: readonly Line[]) => rowsOf(lines).map(({ streamId }) => streamId);
const endOf = (lines: readonly Line[]) => lines.at(-1);

/** By asking each stream on its own. */
async function askEach(where: string) {
  const found: unknown[] = [];
  for (let n = 1; n <= streams; n++) {
    const streamId = `wallet-${n}`;
    const answer = await readJson(await app.post(`/api/streams/${streamId}/truth`, { where }));
    const intervals = Array.isArray(answer.intervals) ? answer.intervals : [];
    if (intervals.length === 0) continue;
    const [{ fromVersion, fromAt, cause }] = intervals;
    const { stillTrue } = answer;
    found.push({
      kind: 'stream',
      streamId,
      firstVersion: fromVersion,
      firstTrueAt: fromAt,
      intervals: intervals.length,
      stillTrue,
      cause,
      totalMs: expect.any(Number),
    });
  }
  return found;
}

const byId = (a: Line, b: Line) => (String(a.streamId) < String(b.streamId) ? -1 : 1);

describe('truth over a category', () => {
  test.each(['state.cents >= 1000', 'event.version % 2 == 0', 'state.cents > previous.cents * 3'])(
    'is the truth of each of its streams: %s',
    async (where) => {
      const each = await askEach(where);
      const lines = await ask(where);
      expect(rowsOf(lines).sort(byId)).toEqual(
        [...each].sort((a, b) => byId(Object(a), Object(b))),
      );
      expect(endOf(lines)).toMatchObject({ kind: 'end', complete: true, cursor: null, streams });
      expect(lines[0]).toMatchObject({ kind: 'progress' });
    },
  );

  test('is of the streams of this category only, each told once', async () => {
    const ids = idsOf(await ask('state.cents > 1500'));
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('walletx-1');
  });

  test('asked again folds only what is new', async () => {
    const where = 'state.cents == 77';
    const first = await ask(where);
    expect(Number(endOf(first)?.events)).toBeGreaterThan(streams);
    expect(endOf(await ask(where))).toMatchObject({ events: 0, streams, complete: true });

    await app.store.append('wallet-2', [filled(77), filled(1)], { expectedVersion: 'any' });
    await app.store.append('wallet-new', [filled(77)], { expectedVersion: 0 });
    const again = await ask(where);
    expect(endOf(again)).toMatchObject({ events: 3, streams: streams + 1, complete: true });
    const rows = rowsOf(again);
    expect(rows.find(({ streamId }) => streamId === 'wallet-2')).toMatchObject({
      intervals: 1,
      stillTrue: false,
    });
    expect(rows.find(({ streamId }) => streamId === 'wallet-new')).toMatchObject({
      firstVersion: 1,
      stillTrue: true,
    });
    const others = (lines: Line[]) =>
      idsOf(lines)
        .filter((id) => id !== 'wallet-2' && id !== 'wallet-new')
        .sort();
    expect(others(again)).toEqual(others(first));
  });

  test('is as it was at its position, whatever is written meanwhile', async () => {
    const { cursor } = await cursorAfter('state.cents == 4242');
    await app.store.append('wallet-9', [filled(4242)], { expectedVersion: 'any' });
    expect(idsOf(await ask('state.cents == 4242', `?cursor=${cursor}`))).toEqual([]);
  });

  test('is as it was at its position, after a newer answer that was left halfway', async () => {
    const where = 'state.cents >= 515151';
    const [begun] = await ask(where);
    for (let n = 1; n <= streams; n++) {
      await app.store.append(`wallet-${n}`, [filled(515_151)], { expectedVersion: 'any' });
    }
    const newer = await app.post(path, { where });
    const reader = newer.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let text = ''; !text.includes('"stream"'); )
      text = (await reader?.read())?.value ?? '"stream"';
    await reader?.cancel();
    for (let n = 1; n <= streams; n++) {
      await app.store.append(`wallet-${n}`, [spent(515_151)], { expectedVersion: 'any' });
    }
    expect(idsOf(await ask(where, `?cursor=${begun?.cursor}`))).toEqual([]);
  });

  test('answers what the contract says, line by line', async () => {
    for (const where of ['state.cents > 1500', 'state.missing', 'state.']) {
      const answer = await app.post(path, { where });
      expect(await checkAnswer('/api/categories/{category}/truth', answer, 'post')).toEqual([]);
    }
  });

  test('ends when its client goes away, and the next question has the threads', async () => {
    const list = `[${Array.from({ length: 60 }, (_, n) => n).join(',')}]`;
    const slow = `${list}.all(a, ${list}.all(b, a + b + state.cents > -1))`;
    for (let n = 0; n < 4; n++) {
      const answer = await app.post(path, { where: `${slow} && state.cents != ${n}` });
      const reader = answer.body?.getReader();
      await reader?.read();
      await reader?.cancel();
    }
    expect(endOf(await ask('state.cents < -1'))).toMatchObject({ complete: true });
  });

  test('counts where it cannot be told', async () => {
    const lines = await ask('state.missing > 1');
    expect(endOf(lines)).toMatchObject({
      complete: true,
      unknown: { firstVersion: 1, reason: 'No such key: missing' },
    });
    expect(rowsOf(lines)).toEqual([]);
  });

  test('refuses what is no expression, no category, no cursor of it', async () => {
    expect(await readJson(await app.post(path, { where: 'state.' }))).toMatchObject({
      status: 400,
      code: 'expression_invalid',
      column: 7,
    });
    const missing = await app.post('/api/categories/nothing/truth', { where: 'true' });
    expect(await readJson(missing)).toMatchObject({ code: 'aggregate_not_found' });
    const { cursor } = await cursorAfter('state.cents == 1');
    for (const bad of ['x', cursor]) {
      const answer = await app.post(`${path}?cursor=${bad}`, { where: 'state.cents == 2' });
      expect(await readJson(answer)).toMatchObject({ code: 'invalid_request' });
    }
  });
});

/** The cursor of the first progress: nothing has been told yet. */
async function cursorAfter(where: string): Promise<{ cursor: string }> {
  const [progress] = await ask(where);
  return { cursor: String(progress?.cursor) };
}
