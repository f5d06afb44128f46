import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;

type Line = { readonly kind: string; readonly [name: string]: unknown };

const path = '/api/categories/wallet/truth';
const filled = (cents: number) => ({ type: 'Filled', data: JSON.stringify({ cents }) });

/** Wallet n is filled n cents by n, a few times. */
beforeAll(async () => {
  app = await openTestApp({ truthTimeoutMs: 1_500 });
  for (let n = 1; n <= 100; n++) {
    const events = Array.from({ length: (n % 7) + 1 }, () => filled(n));
    await app.store.append(`wallet-${n}`, events, { expectedVersion: 0 });
  }
  const many = Array.from({ length: 1000 }, () => filled(1));
  for (let n = 0; n < 3; n++) {
    await app.store.append('wallet-long', many, { expectedVersion: n * 1000 });
  }
});
afterAll(() => app.close());

async function askStream(streamId: string, where: string) {
  return readJson(await app.post(`/api/streams/${streamId}/truth`, { where }));
}

async function ask(where: string, query = ''): Promise<Line[]> {
  const text = await (await app.post(`${path}${query}`, { where })).text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const idsOf = (lines: readonly Line[]) =>
  lines.filter(({ kind }) => kind === 'stream').map(({ streamId }) => streamId);
const endOf = (lines: readonly Line[]) => lines.at(-1);

describe('an expression over a stream', () => {
  test('stops by itself what is slow, with what it had', async () => {
    const list = `[${Array.from({ length: 40 }, (_, n) => n).join(',')}]`;
    const slow = `state.cents < 500 || ${list}.all(a, ${list}.all(b, ${list}.all(c, a + b + c >= 0)))`;
    const answer = await askStream('wallet-long', slow);
    expect(answer).toMatchObject({ complete: false, stoppedBy: 'time', headVersion: 3_000 });
    // How far it comes is the machine's affair; what it says of that is not.
    const stoppedAt = Number(answer.stoppedAt);
    expect(stoppedAt).toBeLessThan(3_000);
    expect(answer.intervals).toMatchObject(
      stoppedAt === 0 ? [] : [{ fromVersion: 1, toVersion: stoppedAt, end: null }],
    );
  });

  test('is stopped when one evaluation never ends, and the next question is answered', async () => {
    const list = `[${Array.from({ length: 90 }, (_, n) => n).join(',')}]`;
    const endless = ['a', 'b', 'c', 'd', 'e'].reduceRight(
      (inner, name) => `${list}.all(${name}, ${inner})`,
      'a + b + c + d + e >= 0',
    );
    const answer = await askStream('wallet-long', `state.cents < 500 || ${endless}`);
    expect(answer).toMatchObject({ complete: false, stoppedBy: 'time' });
    expect(await askStream('wallet-1', 'true')).toMatchObject({ complete: true });
  });

  test('is stopped when it wants all memory, and the next question is answered', async () => {
    const eightfold = Array.from({ length: 9 }, (_, n) => n + 1).reduceRight((inner, n) => {
      const before = Array.from({ length: 8 }, () => `x${n - 1}`).join(' + ');
      return `cel.bind(x${n}, ${before}, ${inner})`;
    }, 'x9.size() > 1');
    const answer = await askStream('wallet-long', `cel.bind(x0, [1, 2, 3, 4], ${eightfold})`);
    expect(answer).toMatchObject({ complete: false });
    expect(['time', 'memory']).toContain(answer.stoppedBy);
    expect(await askStream('wallet-1', 'true')).toMatchObject({ complete: true });
  });
});

describe('an expression over a category', () => {
  test('waits its turn for a bounded time, however many ask', async () => {
    const list = `[${Array.from({ length: 90 }, (_, n) => n).join(',')}]`;
    const endless = ['a', 'b', 'c', 'd', 'e'].reduceRight(
      (inner, name) => `${list}.all(${name}, ${inner})`,
      'a + b + c + d + e >= state.cents - state.cents',
    );
    const asking = Array.from({ length: 6 }, () =>
      app.post('/api/streams/wallet-6/truth', { where: endless }),
    );
    for (const answer of await Promise.all(asking)) {
      expect(await readJson(answer)).toMatchObject({ complete: false, stoppedBy: 'time' });
    }
    expect(endOf(await ask('state.cents < -2'))).toMatchObject({ complete: true });
  });

  test('stops what never ends, says where, and answers the next', async () => {
    const list = `[${Array.from({ length: 90 }, (_, n) => n).join(',')}]`;
    const endless = ['a', 'b', 'c', 'd', 'e'].reduceRight(
      (inner, name) => `${list}.all(${name}, ${inner})`,
      'a + b + c + d + e >= 0',
    );
    const where = `state.cents != 2500 || ${endless}`;
    const first = await ask(where);
    expect(endOf(first)).toMatchObject({
      complete: false,
      stoppedBy: 'time',
      stoppedIn: expect.stringMatching(/^wallet-/),
      cursor: expect.any(String),
    });
    expect(idsOf(first).length).toBeGreaterThan(0);
    const rest = await ask(where, `?cursor=${endOf(first)?.cursor}`);
    expect(endOf(rest)).toMatchObject({ complete: false, stoppedIn: endOf(first)?.stoppedIn });
    // Whatever was told before the cursor is not told again.
    const passed = Number(endOf(first)?.streams) - Number(endOf(rest)?.streams);
    expect(passed).toBeGreaterThan(0);
    expect(endOf(await ask('state.cents < 0'))).toMatchObject({ complete: true });
  });
});
