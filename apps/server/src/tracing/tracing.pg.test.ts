import '@hindsight/telemetry/start';
import { attributeNames as names, type Span } from '@hindsight/telemetry';
import { runningTracing } from '@hindsight/telemetry/node';
import { trace as otel } from '@opentelemetry/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attributeOf, collectSpans, pathOf, traceOf } from '../testing/collect-spans.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';

const route = 'POST /api/aggregates/{name}/{id}/commands/{command}';
const spans = collectSpans();
let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const command = (id: string, name: string, body: unknown, headers?: Record<string, string>) =>
  app.post(`/api/aggregates/wallet/${id}/commands/${name}`, body, headers);

/** A trace of one’s own that is recorded however many others are. */
const recorded = (index: number) => ({
  traceparent: `00-${(index + 1).toString(16).padStart(32, '7')}-${'b'.repeat(16)}-01`,
});

const find = (of: readonly Span[], name: string) => of.find((span) => span.name === name);

test('a command is followed from its request to a node of the plan in Postgres', async () => {
  await command('tree', 'open', { owner: 'Ada' });
  const answer = await command('tree', 'fill', { cents: 5 });
  const trace = await spans.ofTrace(traceOf(answer));

  const root = trace.find(({ parentSpanId }) => parentSpanId === null);
  expect(root).toMatchObject({ name: route, kind: 2, status: 0, service: 'hindsight' });
  expect(attributeOf(root, 'http.response.status_code')).toBe(200);
  expect(attributeOf(root, 'http.route')).toBe('/api/aggregates/{name}/{id}/commands/{command}');

  const filled = find(trace, 'command.fill');
  expect(attributeOf(filled, names.side)).toBe('command');
  expect(attributeOf(filled, names.cqrsAggregateId)).toBe('tree');
  expect(attributeOf(filled, names.eventCount)).toBe(1);

  const append = find(trace, 'event_store.append_events');
  expect(attributeOf(append, names.streamId)).toBe('wallet-tree');
  expect(attributeOf(append, names.expectedVersion)).toBe(1);
  expect(attributeOf(append, names.versionBefore)).toBe(1);
  expect(attributeOf(append, names.versionAfter)).toBe(2);
  expect(attributeOf(append, names.eventTypes)).toEqual(['Filled']);

  const insert = trace.find(
    ({ name, scope }) => scope === 'auto_explain' && name === 'Insert events',
  );
  expect(insert && pathOf(trace, insert).slice(0, 4)).toEqual([
    route,
    'command.fill',
    'event_store.append_events',
    'hindsight_append_one',
  ]);
  expect(attributeOf(insert, names.placed)).toBe(true);
  expect(attributeOf(insert, 'hindsight.plan.relation_name')).toBe('events');
});

test('a load says its snapshot and the events folded, a snapshot is saved within its command', async () => {
  await command('snap', 'open', { owner: 'Ada' });
  const saving = await command('snap', 'trickle', { times: 12 });
  const saved = find(await spans.ofTrace(traceOf(saving)), 'snapshot_store.save');
  expect(attributeOf(saved, names.snapshotVersion)).toBe(13);

  await command('snap', 'fill', { cents: 1 });
  const trace = await spans.ofTrace(traceOf(await command('snap', 'fill', { cents: 1 })));
  expect(attributeOf(find(trace, 'snapshot_store.load'), names.snapshotVersion)).toBe(13);
  const load = find(trace, 'event_store.load_events_from_version');
  expect(attributeOf(load, names.eventsFolded)).toBe(1);
  expect(attributeOf(load, names.versionAfter)).toBe(14);
  expect(attributeOf(load, names.eventSourcingOptimization)).toBe('snapshot');
});

test('events carry the ids of the span that wrote them, whatever their caller’s', async () => {
  const caller = { traceId: 'aa'.repeat(16), spanId: 'bb'.repeat(8) };
  const traceparent = `00-${caller.traceId}-${caller.spanId}-01`;
  const answer = await command('ids', 'open', { owner: 'Ada' }, { traceparent });
  expect(traceOf(answer)).toBe(caller.traceId);
  const trace = await spans.ofTrace(caller.traceId);
  expect(find(trace, route)?.parentSpanId).toBe(caller.spanId);
  const { events } = await app.store.readStream('wallet-ids');
  expect(events[0]).toMatchObject({
    traceId: caller.traceId,
    spanId: find(trace, 'event_store.append_events')?.spanId,
  });
});

test('who comes with a trace that is not recorded is not recorded; events still carry its ids', async () => {
  const traceId = 'cc'.repeat(16);
  const traceparent = `00-${traceId}-${'dd'.repeat(8)}-00`;
  const answer = await command('quiet', 'open', { owner: 'Ada' }, { traceparent });
  expect(answer.headers.get('traceresponse')).toMatch(
    new RegExp(`^00-${traceId}-[0-9a-f]{16}-00$`),
  );
  expect(await spans.ofTrace(traceId)).toEqual([]);
  const { events } = await app.store.readStream('wallet-quiet');
  expect(events[0]?.traceId).toBe(traceId);
});

test('a refusal is seen and is no error', async () => {
  await command('poor', 'open', { owner: 'Ada' });
  const answer = await command('poor', 'spend', { cents: 5 });
  expect(answer.status).toBe(422);
  const trace = await spans.ofTrace(traceOf(answer));
  const refused = find(trace, 'command.spend');
  expect(refused?.status).toBe(0);
  expect(refused?.events[0]).toMatchObject({ name: 'refused' });
  expect(attributeOf(find(trace, route), 'hindsight.problem.code')).toBe('command_refused');
  expect(find(trace, 'event_store.append_events')).toBeUndefined();
});

test('a conflict says who expected what, and is no error', async () => {
  const append = (expectedVersion: number | 'none') =>
    app.post(
      '/api/streams/race-1/events',
      { expectedVersion, events: [{ type: 'Ran', data: 1 }] },
      { 'x-actor': 'teller-3' },
    );
  await append('none');
  const answer = await append(7);
  expect(answer.status).toBe(409);
  const lost = find(await spans.ofTrace(traceOf(answer)), 'event_store.append_events');
  expect(lost?.status).toBe(0);
  expect(attributeOf(lost, names.conflict)).toBe(true);
  expect(attributeOf(lost, names.expectedVersion)).toBe(7);
  expect(attributeOf(lost, names.conflictActual)).toBe(1);
  expect(attributeOf(lost, names.actor)).toBe('teller-3');
});

test('an append over several streams says all of them, each with its versions', async () => {
  const events = [{ type: 'Ran', data: '1' }];
  await app.store.append('many-1', events, { expectedVersion: 'none' });
  await otel.getTracer('test').startActiveSpan('work', async (span) => {
    await app.store.appendAll([
      { streamId: 'many-1', expectedVersion: 1, events },
      { streamId: 'many-2', expectedVersion: 'none', events: [...events, ...events] },
    ]);
    span.end();
  });
  const [first] = (await app.store.readStream('many-2')).events;
  const append = find(await spans.ofTrace(String(first?.traceId)), 'event_store.append_events');
  expect(attributeOf(append, names.streamIds)).toEqual(['many-1', 'many-2']);
  expect(attributeOf(append, names.versionsBefore)).toEqual([1, 0]);
  expect(attributeOf(append, names.versionsAfter)).toEqual([2, 2]);
});

test('a read is a query, with the values of its statement; looking at health is no trace', async () => {
  await command('read', 'open', { owner: 'Ada' });
  const answer = await app.request('/api/streams/wallet-read/state?version=1');
  const trace = await spans.ofTrace(traceOf(answer));
  expect(attributeOf(find(trace, 'query.read_state'), names.side)).toBe('query');
  expect(attributeOf(find(trace, 'query.read_state'), names.streamId)).toBe('wallet-read');
  const statement = find(trace, 'hindsight_history');
  expect(statement?.kind).toBe(3);
  expect(attributeOf(statement, 'db.system.name')).toBe('postgresql');
  expect(attributeOf(statement, 'db.query.parameter.1')).toBe('wallet-read');
  const health = await app.request('/api/health');
  expect(health.headers.get('traceresponse')).toBeNull();
});

test('two requests written together have two traces, each linked with the statement’s own', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `together-${index}`);
  const answers = await Promise.all(
    ids.map((id, index) =>
      app.post(
        `/api/streams/${id}/events`,
        { expectedVersion: 'none', events: [{ type: 'Met', data: 1 }] },
        recorded(index),
      ),
    ),
  );
  const traces = answers.map(traceOf);
  expect(new Set(traces).size).toBe(ids.length);
  const all = await spans.all();
  const groups = all.filter(({ name }) => name === 'event_store.write_group');
  expect(groups.length).toBeGreaterThan(0);
  let linked = 0;
  for (const group of groups) {
    expect(group.parentSpanId).toBeNull();
    expect(traces).not.toContain(group.traceId);
    const statements = all.filter(({ parentSpanId }) => parentSpanId === group.spanId);
    expect(statements.map(({ name }) => name)).toContain('hindsight_append');
    for (const { traceId, spanId } of group.links) {
      const append = all.find((span) => span.spanId === spanId);
      expect(append).toMatchObject({ name: 'event_store.append_events', traceId });
      expect(append?.links.map((link) => link.spanId)).toContain(group.spanId);
      linked += 1;
    }
  }
  expect(linked).toBeGreaterThan(1);
  for (const traceId of traces) {
    const trace = all.filter((span) => span.traceId === traceId);
    expect(
      trace.every(
        ({ parentSpanId }) =>
          trace.some((span) => span.spanId === parentSpanId) || parentSpanId === 'b'.repeat(16),
      ),
    ).toBe(true);
  }
});

test('a group of hundreds loses no link', async () => {
  const before = (await spans.all()).length;
  const traceparent = `00-${'ee'.repeat(16)}-${'ff'.repeat(8)}-01`;
  await Promise.all(
    Array.from({ length: 400 }, (_, index) =>
      app.post(
        `/api/streams/crowd-${index}/events`,
        { expectedVersion: 'none', events: [{ type: 'Met', data: 1 }] },
        { traceparent },
      ),
    ),
  );
  const since = (await spans.all()).slice(before);
  const groups = since.filter(({ name }) => name === 'event_store.write_group');
  expect(Math.max(...groups.map(({ links }) => links.length))).toBeGreaterThan(128);
  for (const { links, dropped, attributes } of groups) {
    expect(dropped.links).toBe(0);
    expect(attributes).toContainEqual(['hindsight.group.recorded', links.length]);
  }
  expect(runningTracing()?.lost()).toBe(0);
});

test('who waits for a connection stays who he is', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `wait-${index}`);
  for (const id of ids) await command(id, 'open', { owner: id });
  const answers = await Promise.all(
    ids.map((id, index) =>
      app.request(`/api/streams/wallet-${id}/state`, { headers: recorded(1000 + index) }),
    ),
  );
  for (const [index, answer] of answers.entries()) {
    const statements = await spans.ofTrace(traceOf(answer));
    const asked = statements
      .filter(({ name }) => name === 'hindsight_history')
      .map((span) => attributeOf(span, 'db.query.parameter.1'));
    expect(asked).toEqual([`wallet-${ids[index]}`]);
  }
});

test.each([
  ['/api/streams/wallet-nobody/state', 404],
  ['/api/streams/note-nobody/frames', 404],
  ['/api/streams/wallet-tree/state?version=99', 404],
])('%s is answered, and no part of its trace failed', async (path, status) => {
  const answer = await app.request(path, { headers: recorded(status + path.length) });
  expect(answer.status).toBe(status);
  const trace = await spans.ofTrace(traceOf(answer));
  expect(trace.length).toBeGreaterThan(1);
  expect(trace.filter((span) => span.status === 2)).toEqual([]);
});
