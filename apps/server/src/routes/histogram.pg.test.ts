import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
const minute = (at: number) => `2026-03-03T14:${String(at).padStart(2, '0')}:00.000000Z`;

beforeAll(async () => {
  app = await openTestApp();
  await app.store.importEvents(
    [0, 0, 1, 5, 5, 5, 9, 10].map((at, index) => ({
      streamId: `${index % 2 === 0 ? 'even' : 'odd'}-${index}`,
      type: index < 4 ? 'Early' : 'Late',
      data: '{}',
      actor: `actor-${index % 2}`,
      ...(index === 3 && { correlationId: 'c' }),
      recordedAt: minute(at),
    })),
  );
});
afterAll(() => app.close());

const ask = async (query: string) => readJson(await app.request(`/api/events/histogram?${query}`));

async function counts(query: string): Promise<unknown> {
  const { buckets } = await ask(query);
  return Array.isArray(buckets) ? buckets.map((bucket) => Object(bucket).count) : buckets;
}

describe.each(['not yet indexed', 'indexed'])('how many events there were when, %s', (state) => {
  beforeAll(async () => {
    if (state === 'indexed') await app.store.indexLog();
  });

  test('from the first event to the head, in even slices', async () => {
    expect(await ask('buckets=5')).toEqual({
      from: minute(0),
      to: minute(10),
      buckets: [
        { from: minute(0), to: minute(2), count: 3 },
        { from: minute(2), to: minute(4), count: 0 },
        { from: minute(4), to: minute(6), count: 3 },
        { from: minute(6), to: minute(8), count: 0 },
        { from: minute(8), to: minute(10), count: 2 },
      ],
      sampled: false,
    });
  });

  test.each([
    ['category=odd', [1, 0, 2, 0, 1]],
    ['type=Late', [0, 0, 2, 0, 2]],
    ['actor=actor-0', [2, 0, 1, 0, 1]],
    ['correlationId=c', [0, 0, 1, 0, 0]],
    ['category=odd&type=Late', [0, 0, 1, 0, 1]],
    ['category=even&type=Late&actor=actor-0&correlationId=c', [0, 0, 0, 0, 0]],
    ['type=Unheard', [0, 0, 0, 0, 0]],
    [`from=${minute(5)}&to=${minute(10)}`, [3, 0, 0, 0, 2]],
    [`from=${minute(5)}&to=${minute(10)}&type=Late`, [2, 0, 0, 0, 2]],
    ['from=2027-01-01T00:00:00Z', [0]],
    ['to=2020-01-01T00:00:00Z', [0]],
    ['from=2020-01-01T00:00:00Z&to=2021-01-01T00:00:00Z', [0, 0, 0, 0, 0]],
  ])('of %s', async (query, expected) => {
    expect(await counts(`${query}&buckets=5`)).toEqual(expected);
  });

  test('as of a position or a time', async () => {
    expect(await ask('buckets=5&asOf=4')).toMatchObject({ from: minute(0), to: minute(5) });
    expect(await counts('buckets=5&asOf=4')).toEqual([2, 1, 0, 0, 1]);
    expect(await counts(`buckets=5&asOf=${minute(5)}&category=odd`)).toEqual([1, 0, 0, 0, 2]);
    expect(await counts(`buckets=2&asOf=4&from=${minute(0)}&to=${minute(10)}`)).toEqual([3, 1]);
    expect(await ask('asOf=0')).toEqual({ from: null, to: null, buckets: [], sampled: false });
  });
});

test('a moment is one slice', async () => {
  const at = minute(5);
  expect(await ask(`from=${at}&to=${at}`)).toEqual({
    from: at,
    to: at,
    buckets: [{ from: at, to: at, count: 3 }],
    sampled: false,
  });
});

test('many events are counted by a sample, and told to be', async () => {
  const many = await openTestApp();
  const events = Array.from({ length: 1_000 }, () => ({ type: 'Noted', data: '{}' }));
  for (let n = 0; n < 3; n++) {
    await many.store.append('note-many', events, { expectedVersion: 'any' });
  }
  const count = (most: number) =>
    many.store.countLog({ type: 'Noted', buckets: 3, mostLookedAt: most });
  const sumOf = (buckets: readonly { readonly count: number }[]) =>
    buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  for (const state of ['not yet indexed', 'indexed']) {
    if (state === 'indexed') await many.store.indexLog();
    const whole = await count(100_000);
    expect([sumOf(whole.buckets), whole.sampled]).toEqual([3_000, false]);
    const sampled = await count(300);
    expect([sumOf(sampled.buckets), sampled.sampled]).toEqual([3_000, true]);
  }
  await many.close();
});

test.each([
  ['from=2026-03-04T00:00:00Z&to=2026-03-03T00:00:00Z', 'to'],
  ['buckets=0', 'buckets'],
  ['buckets=501', 'buckets'],
  ['contains={}', 'contains'],
])('is not asked with %s', async (query, path) => {
  const { code, issues } = await ask(query);
  expect(code).toBe('invalid_request');
  expect(issues[0]).toMatchObject({ in: 'query', path });
});

test('answers what it says', async () => {
  for (const query of ['', 'asOf=0', 'category=odd', 'from=x']) {
    const answer = await app.request(`/api/events/histogram?${query}`);
    expect(await checkAnswer('/api/events/histogram', answer)).toEqual([]);
  }
});
