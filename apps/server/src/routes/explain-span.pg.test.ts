import '@hindsight/telemetry/start';
import type { Span } from '@hindsight/telemetry';
import { makeSpan } from '@hindsight/telemetry/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attributeOf, collectSpans, traceOf } from '../testing/collect-spans.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';
import { readWholeDatabase } from '../testing/read-whole-database.ts';

const collected = collectSpans();
let app: TestApp;
let read: Span;
let write: Span;

beforeAll(async () => {
  app = await openTestApp();
  await app.post('/api/aggregates/wallet/plan/commands/open', { owner: 'Ada' });
  const filled = await app.post('/api/aggregates/wallet/plan/commands/fill', { cents: 1 });
  const asked = await app.request('/api/streams/wallet-plan/state');
  write = await findStatement(traceOf(filled), 'hindsight_append_one');
  read = await findStatement(traceOf(asked), 'hindsight_history');
  await app.spans.write([read, write]);
});
afterAll(() => app.close());

async function findStatement(traceId: string, name: string): Promise<Span> {
  const span = (await collected.ofTrace(traceId)).find((one) => one.name === name);
  if (!span) throw new Error(`the trace has no statement ${name}`);
  return span;
}

const explain = async ({ traceId, spanId }: Pick<Span, 'traceId' | 'spanId'>) =>
  app.post(`/api/traces/${traceId}/spans/${spanId}/explain`, '');

test('a read is run again with the values it had, and told with its plan', async () => {
  const answer = await explain(read);
  expect(answer.status).toBe(200);
  const { isMeasured, statement, plan } = await readJson(answer);
  expect(isMeasured).toBe(true);
  expect(statement).toBe(attributeOf(read, 'db.query.text'));
  expect(JSON.stringify(plan)).toContain('Actual Total Time');
  expect(JSON.stringify(plan)).toContain('wallet-plan');
});

test('without its values it is planned for any, and not run', async () => {
  const attributes = read.attributes.filter(([key]) => key !== 'hindsight.db.parameters');
  const span = makeSpan({ attributes });
  await app.spans.write([span]);
  const { isMeasured, plan } = await readJson(await explain(span));
  expect(isMeasured).toBe(false);
  expect(JSON.stringify(plan)).not.toContain('Actual Total Time');
});

test.each([
  ['that are no numbers', 6, "'; drop table hindsight.events; --"],
  ['that are huge', 6, '9'.repeat(60_000)],
  ['that Postgres cannot have', 6, '\0'],
  ['that are too many', 9, '1'],
])('a stranger’s values %s are told to be no values of it', async (_, count, value) => {
  const span = makeSpan({
    attributes: [
      ['db.query.text', String(attributeOf(read, 'db.query.text'))],
      ['hindsight.db.parameters', count],
      ...Array.from({ length: count }, (_, n) => [`db.query.parameter.${n + 1}`, value] as const),
    ],
  });
  await app.spans.write([span]);
  const before = await readWholeDatabase(app.url);
  const answer = await explain(span);
  expect(answer.status).toBe(422);
  const { code, reason } = await readJson(answer);
  expect(code).toBe('not_explainable');
  expect(reason).toMatch(/^Postgres refuses it: .{1,300}$/);
  expect(await readWholeDatabase(app.url)).toEqual(before);
});

test.each([
  ['a text this service has never sent', 'select pg_sleep(1)'],
  ['a text that goes on after one it has sent', null],
])('%s is not run', async (_, text) => {
  const known = String(attributeOf(read, 'db.query.text'));
  const query = text ?? `${known}; delete from hindsight.events`;
  const span = makeSpan({ attributes: [['db.query.text', query]] });
  await app.spans.write([span]);
  const answer = await explain(span);
  expect(answer.status).toBe(422);
  expect(await readJson(answer)).toMatchObject({ code: 'not_explainable' });
});

test('a statement that writes is not run, and nothing is written', async () => {
  const before = await readWholeDatabase(app.url);
  const answer = await explain(write);
  expect(answer.status).toBe(422);
  expect(await readJson(answer)).toMatchObject({ reason: 'It writes.' });
  await explain(read);
  expect(await readWholeDatabase(app.url)).toEqual(before);
});

test('a span that is not there is not found', async () => {
  const answer = await explain({ traceId: read.traceId, spanId: '1'.repeat(16) });
  expect(answer.status).toBe(404);
  expect(await readJson(answer)).toMatchObject({ code: 'span_not_found' });
  const nowhere = await explain({ traceId: '1'.repeat(32), spanId: '1'.repeat(16) });
  expect(await readJson(nowhere)).toMatchObject({ code: 'trace_not_found' });
});
