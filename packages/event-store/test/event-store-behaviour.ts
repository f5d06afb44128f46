import { randomUUID } from 'node:crypto';
import type { FoldEvent } from '@hindsight/history';
import { expect, onTestFinished, test } from 'vitest';
import type { EventStore, FollowBatch, LogPage, NewEvent, RecordedEvent } from '../src/index.ts';

/** What every event store promises, told through its front door. */
export function describeEventStore(open: () => Promise<EventStore>): void {
  let next = 0;
  const newStream = (category = 'thing'): string => `${category}-${++next}-${randomUUID()}`;
  const event = (fields: Partial<NewEvent> = {}): NewEvent => ({
    type: 'ThingHappened',
    data: '{"n":1}',
    ...fields,
  });
  const events = (count: number): NewEvent[] =>
    Array.from({ length: count }, (_, index) => event({ data: `{"n":${index + 1}}` }));

  async function openStore(): Promise<EventStore> {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  }

  async function wholeLog(store: EventStore): Promise<RecordedEvent[]> {
    const all: RecordedEvent[] = [];
    for await (const page of store.scanLog()) all.push(...page);
    return all;
  }

  test('a new stream begins at version 1, and positions follow one another', async () => {
    const store = await openStore();
    const before = await store.readHead();
    const streamId = newStream();
    const first = await store.append(streamId, events(3), { expectedVersion: 'none' });
    expect(first).toMatchObject({ streamId, fromVersion: 1, toVersion: 3, repeated: false });
    expect(first.fromPosition).toBe(before.position + 1);
    expect(first.toPosition).toBe(before.position + 3);
    const second = await store.append(streamId, events(1), { expectedVersion: 3 });
    expect(second).toMatchObject({ fromVersion: 4, toVersion: 4 });
    expect(second.fromPosition).toBe(first.toPosition + 1);
  });

  test('all that was given is stored as it was given', async () => {
    const store = await openStore();
    const streamId = newStream();
    const given = {
      type: 'Everything/😀',
      data: '{ "big": 12345678901234567890, "price": 1.10, "nul": "\\u0000", "half": "\\ud800", "__proto__": {"a": 1}, "a":1, "a":2 }',
      metadata: '{"command":"try"}',
      schemaVersion: 7,
      eventId: randomUUID(),
      occurredAt: '2020-02-29T23:59:59.123456+01:00',
      correlationId: 'correlation 1',
      causationId: randomUUID(),
      actor: 'Ada Byron',
      traceId: '0123456789abcdef0123456789abcdef',
      spanId: '0123456789abcdef',
    };
    await store.append(streamId, [given], { expectedVersion: 'none' });
    const stored = await store.readEvent(streamId, 1);
    expect(stored).toMatchObject({ ...given, occurredAt: '2020-02-29T22:59:59.123456Z' });
    expect(stored.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    expect(await store.findEvents([given.eventId])).toEqual([stored]);
  });

  test('what was not given is null, an empty object, or schema version 1', async () => {
    const store = await openStore();
    const streamId = newStream();
    await store.append(streamId, [event()], { expectedVersion: 'none' });
    expect(await store.readEvent(streamId, 1)).toMatchObject({
      metadata: '{}',
      schemaVersion: 1,
      occurredAt: null,
      correlationId: null,
      causationId: null,
      actor: null,
      traceId: null,
      spanId: null,
    });
  });

  test.each([
    [0, 1],
    ['none' as const, 1],
    [2, 1],
    [5, 1],
  ])('expected %s is refused while the stream is at %s', async (expectedVersion, actual) => {
    const store = await openStore();
    const streamId = newStream();
    await store.append(streamId, events(actual), { expectedVersion: 'none' });
    const head = await store.readHead();
    const expected = expectedVersion === 'none' ? 0 : expectedVersion;
    await expect(store.append(streamId, events(1), { expectedVersion })).rejects.toMatchObject({
      code: 'version_conflict',
      fields: { streamId, expected, actual },
    });
    expect(await store.readHead()).toEqual(head);
  });

  test('a number is refused for a stream that is not there', async () => {
    const store = await openStore();
    const streamId = newStream();
    await expect(store.append(streamId, events(1), { expectedVersion: 3 })).rejects.toMatchObject({
      code: 'version_conflict',
      fields: { expected: 3, actual: 0 },
    });
  });

  test('many at once with one expected version have one winner', async () => {
    const store = await openStore();
    const streamId = newStream();
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => store.append(streamId, events(2), { expectedVersion: 0 })),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const losers = tries.filter((one) => one.status === 'rejected').map((one) => one.reason);
    for (const loser of losers)
      expect(loser).toMatchObject({ code: 'version_conflict', fields: { expected: 0, actual: 2 } });
    expect((await store.readStream(streamId)).headVersion).toBe(2);
  });

  test('a writer may send the next append before the first is answered', async () => {
    const store = await openStore();
    const streamId = newStream();
    const appended = await Promise.all([
      store.append(streamId, events(2), { expectedVersion: 0 }),
      store.append(streamId, events(3), { expectedVersion: 2 }),
      store.append(streamId, events(1), { expectedVersion: 'any' }),
    ]);
    expect(appended.map((one) => one.toVersion)).toEqual([2, 5, 6]);
  });

  test('a conflict does not take its neighbours with it', async () => {
    const store = await openStore();
    const [good, bad] = [newStream(), newStream()];
    const results = await Promise.allSettled([
      store.append(good, events(1), { expectedVersion: 0 }),
      store.append(bad, events(1), { expectedVersion: 9 }),
      store.append(good, events(1), { expectedVersion: 1 }),
      store.append(bad, events(1), { expectedVersion: 'any' }),
    ]);
    expect(results.map((one) => one.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });

  test('with any version, many at once all are written, one after another', async () => {
    const store = await openStore();
    const streamId = newStream();
    const appended = await Promise.all(
      Array.from({ length: 50 }, () =>
        store.append(streamId, events(2), { expectedVersion: 'any' }),
      ),
    );
    const versions = appended.map((one) => one.fromVersion).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: 50 }, (_, index) => index * 2 + 1));
  });

  test('many large appends at once are all written, each stream in its order', async () => {
    const store = await openStore();
    const streams = Array.from({ length: 12 }, () => newStream());
    const appended = await Promise.all(
      [0, 1, 2].flatMap((round) =>
        streams.map((streamId) =>
          store.append(streamId, events(120), { expectedVersion: round * 120 }),
        ),
      ),
    );
    expect(appended.map((one) => one.fromVersion)).toEqual(
      [1, 121, 241].flatMap((version) => streams.map(() => version)),
    );
    const { events: last } = await store.readStream(streams[11] ?? '', { fromVersion: 359 });
    expect(last.map((one) => one.data)).toEqual(['{"n":119}', '{"n":120}']);
  });

  test('one event alone onto a stream that is there is written like any other', async () => {
    const store = await openStore();
    const streamId = newStream();
    await store.append(streamId, events(1), { expectedVersion: 0 });
    const given = {
      type: 'Alone',
      data: '{"a":[1.10,"\\u0000"]}',
      metadata: '{"b":1}',
      schemaVersion: 3,
      occurredAt: '2020-01-01T00:00:00.000001Z',
      correlationId: 'c',
      causationId: 'd',
      actor: 'e',
      traceId: '0123456789abcdef0123456789abcdef',
      spanId: '0123456789abcdef',
    };
    const causeLamport = (await store.readHead()).lamport + 10;
    const appended = await store.append(streamId, [{ ...given, causeLamport }], {
      expectedVersion: 1,
    });
    const stored = await store.readEvent(streamId, 2);
    expect(stored).toMatchObject({
      ...given,
      version: 2,
      lamport: causeLamport + 1,
      position: appended.fromPosition,
      recordedAt: appended.recordedAt,
      eventId: appended.eventIds[0],
    });
    await expect(
      store.append(newStream(), [event()], { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'version_conflict', fields: { expected: 1, actual: 0 } });
    await expect(store.append(streamId, [event()], { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'version_conflict',
      fields: { expected: 1, actual: 2 },
    });
  });

  test('several streams are written together or not at all', async () => {
    const store = await openStore();
    const [one, two] = [newStream(), newStream()];
    const both = await store.appendAll([
      { streamId: one, expectedVersion: 'none', events: events(2) },
      { streamId: two, expectedVersion: 'any', events: events(1) },
    ]);
    expect(both.map(({ streamId, toVersion }) => [streamId, toVersion])).toEqual([
      [one, 2],
      [two, 1],
    ]);
    await expect(
      store.appendAll([
        { streamId: one, expectedVersion: 2, events: events(1) },
        { streamId: two, expectedVersion: 0, events: events(1) },
      ]),
    ).rejects.toMatchObject({ code: 'version_conflict', fields: { streamId: two, actual: 1 } });
    expect((await store.readStream(one)).headVersion).toBe(2);
  });

  test('the same event id again gets the first answer, whatever is expected', async () => {
    const store = await openStore();
    const streamId = newStream();
    const given = [event({ eventId: randomUUID() }), event({ eventId: randomUUID() })];
    const first = await store.append(streamId, given, { expectedVersion: 'none' });
    await store.append(streamId, events(1), { expectedVersion: 2 });
    for (const expectedVersion of ['none', 0, 'any', 77] as const)
      expect(await store.append(streamId, given, { expectedVersion })).toEqual({
        ...first,
        repeated: true,
      });
    expect((await store.readStream(streamId)).headVersion).toBe(3);
  });

  test('the same event id many times at once makes one event', async () => {
    const store = await openStore();
    const streamId = newStream();
    const given = [event({ eventId: randomUUID() })];
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => store.append(streamId, given, { expectedVersion: 'any' })),
    );
    expect(new Set(answers.map((one) => one.fromPosition)).size).toBe(1);
    expect(answers.filter((one) => !one.repeated)).toHaveLength(1);
  });

  test.each([
    ['other data', { data: '{"n":2}' }],
    ['the same data in another text', { data: '{"n": 1}' }],
    ['another type', { type: 'Other' }],
    ['another schema version', { schemaVersion: 2 }],
    ['other metadata', { metadata: '{"a":1}' }],
    ['another occurredAt', { occurredAt: '2020-01-01T00:00:00Z' }],
  ])('an event id with %s is refused', async (_, change) => {
    const store = await openStore();
    const streamId = newStream();
    const eventId = randomUUID();
    await store.append(streamId, [event({ eventId })], { expectedVersion: 'none' });
    const again = [event({ eventId, ...change })];
    await expect(store.append(streamId, again, { expectedVersion: 'any' })).rejects.toMatchObject({
      code: 'event_id_reused',
      fields: { eventId },
    });
  });

  test('an event id of another stream, or in other company, is refused', async () => {
    const store = await openStore();
    const streamId = newStream();
    const known = event({ eventId: randomUUID() });
    await store.append(streamId, [known], { expectedVersion: 'none' });
    const refused = { code: 'event_id_reused', fields: { eventId: known.eventId } };
    await expect(
      store.append(newStream(), [known], { expectedVersion: 'any' }),
    ).rejects.toMatchObject(refused);
    await expect(
      store.append(streamId, [known, event({ eventId: randomUUID() })], { expectedVersion: 'any' }),
    ).rejects.toMatchObject({ code: 'event_id_reused' });
    await expect(
      store.append(streamId, [event(), known], { expectedVersion: 'any' }),
    ).rejects.toMatchObject(refused);
  });

  test.each([
    ['an empty type', { type: '' }, '/events/0/type'],
    ['a control character', { type: 'a\u0000b' }, '/events/0/type'],
    ['half a surrogate pair', { data: '"\ud800"' }, '/events/0/data'],
    ['an id that is no UUID', { eventId: 'x' }, '/events/0/eventId'],
    ['a time that is none', { occurredAt: 'yesterday' }, '/events/0/occurredAt'],
    ['a trace id of the wrong length', { traceId: 'ab' }, '/events/0/traceId'],
    ['schema version 0', { schemaVersion: 0 }, '/events/0/schemaVersion'],
    ['a cause at the end of time', { causeLamport: 2 ** 53 - 1 }, '/events/0/causeLamport'],
    ['data that is no JSON', { data: '{' }, '/events'],
  ])('%s is refused by name', async (_, change, path) => {
    const store = await openStore();
    const append = (async () =>
      store.append(newStream(), [event(change)], { expectedVersion: 'any' }))();
    await expect(append).rejects.toMatchObject({ code: 'event_invalid', fields: { path } });
  });

  test('an event that cannot be stored does not take its neighbours with it', async () => {
    const store = await openStore();
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        store.append(newStream(), [event({ data: index % 13 ? '1' : 'no JSON' })], {
          expectedVersion: 0,
        }),
      ),
    );
    const refused = results.flatMap((one, index) => (one.status === 'rejected' ? [index] : []));
    expect(refused).toEqual([0, 13, 26, 39]);
  });

  test.each([
    ['that begins with a dash', '-a'],
    ['that is empty', ''],
    ['with a line break', 'a\nb'],
    ['of 514 bytes', 'ü'.repeat(257)],
  ])('a stream id %s is refused', async (_, streamId) => {
    const store = await openStore();
    const append = (async () => store.append(streamId, events(1), { expectedVersion: 0 }))();
    await expect(append).rejects.toMatchObject({ code: 'event_invalid' });
  });

  test.each([
    ['with spaces and slashes', 'with spaces/and slashes?&#%'],
    ['in any script', 'ключ-😀'],
    ['of 512 bytes', 'ü'.repeat(256)],
    ['without a dash', 'nodash'],
  ])('a stream id %s works', async (_, streamId) => {
    const store = await openStore();
    await store.append(streamId, events(1), { expectedVersion: 'any' });
    expect((await store.readEvent(streamId, 1)).streamId).toBe(streamId);
  });

  test('an append that still waits can be given up', async () => {
    const store = await openStore();
    const abort = new AbortController();
    const streamId = newStream();
    const first = store.append(newStream(), events(1), { expectedVersion: 0 });
    await Promise.resolve();
    await Promise.resolve();
    const second = store.append(streamId, events(1), { expectedVersion: 0, signal: abort.signal });
    abort.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await first;
    await expect(store.readStream(streamId)).rejects.toMatchObject({ code: 'stream_not_found' });
  });

  test('recordedAt never decreases and lamport always increases along the log', async () => {
    const store = await openStore();
    await Promise.all(
      Array.from({ length: 30 }, () =>
        store.append(newStream(), events(2), { expectedVersion: 0 }),
      ),
    );
    const log = await wholeLog(store);
    for (const [index, one] of log.entries()) {
      const before = log[index - 1];
      if (!before) continue;
      expect(one.position).toBe(before.position + 1);
      expect(one.recordedAt >= before.recordedAt).toBe(true);
      expect(one.lamport).toBeGreaterThan(before.lamport);
    }
  });

  test('lamport exceeds that of a cause in another log', async () => {
    const store = await openStore();
    const streamId = newStream();
    const { lamport } = await store.readHead();
    const causeLamport = lamport + 1_000;
    await store.append(streamId, [event({ causeLamport })], { expectedVersion: 0 });
    expect((await store.readEvent(streamId, 1)).lamport).toBeGreaterThan(causeLamport);
  });

  test('a stream is read forward, backward, by range, by type and by pages', async () => {
    const store = await openStore();
    const streamId = newStream();
    const typed = Array.from({ length: 10 }, (_, index) =>
      event({ type: index % 2 ? 'Even' : 'Odd' }),
    );
    await store.append(streamId, typed, { expectedVersion: 0 });
    const read = async (range: Parameters<EventStore['readStream']>[1]): Promise<number[]> =>
      (await store.readStream(streamId, range)).events.map((one) => one.version);
    expect(await read({})).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await read({ direction: 'backward', limit: 3 })).toEqual([10, 9, 8]);
    expect(await read({ fromVersion: 3, toVersion: 5 })).toEqual([3, 4, 5]);
    expect(await read({ types: ['Even'], limit: 2 })).toEqual([2, 4]);
    expect(await read({ types: ['Even', 'Odd'], fromVersion: 9 })).toEqual([9, 10]);
    expect(await read({ fromVersion: 11 })).toEqual([]);
    expect(await read({ toVersion: 0 })).toEqual([]);
    expect((await store.readStream(streamId, { limit: 1 })).headVersion).toBe(10);
  });

  test('a stream or version that is not there is an error', async () => {
    const store = await openStore();
    const streamId = newStream();
    const missing = { code: 'stream_not_found', fields: { streamId } };
    await expect(store.readStream(streamId)).rejects.toMatchObject(missing);
    await expect(store.readHistory(streamId)).rejects.toMatchObject(missing);
    await expect(store.describeStream(streamId)).rejects.toMatchObject(missing);
    await expect(store.versionAt(streamId, '2020-01-01T00:00:00Z')).rejects.toMatchObject(missing);
    await store.append(streamId, events(2), { expectedVersion: 0 });
    const beyond = { code: 'version_out_of_range', fields: { streamId, version: 3, head: 2 } };
    await expect(store.readEvent(streamId, 3)).rejects.toMatchObject(beyond);
    await expect(store.readHistory(streamId, { toVersion: 3 })).rejects.toMatchObject(beyond);
  });

  test('a stream, the lists and the log are shown as of a position', async () => {
    const store = await openStore();
    const streamId = newStream('past');
    const first = await store.append(streamId, events(2), { expectedVersion: 0 });
    await store.append(newStream('past'), events(1), { expectedVersion: 0 });
    await store.append(streamId, events(5), { expectedVersion: 2 });
    const asOf = first.toPosition;
    for (const indexed of [false, true]) {
      if (indexed) await store.indexLog();
      expect((await store.readStream(streamId, { asOf })).headVersion).toBe(2);
      expect(await store.versionAtPosition(streamId, asOf)).toBe(2);
      expect(await store.versionAtPosition(streamId, asOf - 2)).toBe(0);
      expect(await store.describeStream(streamId, { asOf })).toMatchObject({
        version: 2,
        eventTypes: [{ type: 'ThingHappened', count: 2 }],
      });
      for (const sort of ['recent', 'id'] as const) {
        const { items } = await store.listStreams({ category: 'past', asOf, sort });
        expect(items).toMatchObject([{ streamId, version: 2 }]);
      }
      const categories = await store.listCategories({ asOf });
      expect(categories).toContainEqual(
        expect.objectContaining({ category: 'past', streams: 1, events: 2 }),
      );
      const log = await store.readLog({ category: 'past', asOf });
      expect(log.events.map((one) => one.position)).toEqual([asOf, asOf - 1]);
      await expect(store.readStream(streamId, { asOf: asOf - 2 })).rejects.toMatchObject({
        code: 'stream_not_found',
      });
    }
  });

  test('a time is a version and a position', async () => {
    const store = await openStore();
    const streamId = newStream();
    for (let version = 0; version < 8; version += 1)
      await store.append(streamId, events(1), { expectedVersion: version });
    const { events: stored } = await store.readStream(streamId);
    for (const one of stored) {
      expect(await store.versionAt(streamId, one.recordedAt)).toBe(one.version);
      expect(await store.positionAt(one.recordedAt)).toBe(one.position);
    }
    expect(await store.versionAt(streamId, '2000-01-01T00:00:00Z')).toBe(0);
    expect(await store.positionAt('2000-01-01T00:00:00Z')).toBe(0);
    expect(await store.positionAt('2000-01-01T00:00:00+23:00')).toBe(0);
    expect(await store.versionAt(streamId, '2999-01-01T00:00:00Z')).toBe(8);
    expect(await store.positionAt('2999-01-01T00:00:00Z')).toBe((await store.readHead()).position);
  });

  async function pagesOf(
    store: EventStore,
    query: Parameters<EventStore['readLog']>[0],
  ): Promise<LogPage['events'][number][]> {
    const all: RecordedEvent[] = [];
    let page = await store.readLog(query);
    all.push(...page.events);
    while (page.nextPosition !== null) {
      const forward = query?.after !== undefined;
      const cursor = forward ? { after: page.nextPosition } : { before: page.nextPosition };
      page = await store.readLog({ ...query, ...cursor });
      all.push(...page.events);
    }
    return all;
  }

  test('the log is filtered the same before and after it is indexed', async () => {
    const store = await openStore();
    const mark = randomUUID();
    const category = `c${mark.slice(0, 8)}`;
    const { position: before } = await store.readHead();
    for (let index = 0; index < 12; index += 1)
      await store.append(
        newStream(index % 3 ? category : 'other'),
        [
          event({
            type: index % 2 ? `Odd${mark}` : `Even${mark}`,
            actor: `actor ${index % 4}`,
            correlationId: `${mark}-${index % 5}`,
            data: `{"mark":"${mark}","n":${index},"odd":{"nul":"\\u0000"}}`.replace(
              index % 6 ? ',"odd":{"nul":"\\u0000"}' : '',
              '',
            ),
          }),
        ],
        { expectedVersion: 0 },
      );
    const numbers = async (query: Parameters<EventStore['readLog']>[0]): Promise<number[]> =>
      (await pagesOf(store, { ...query, limit: 2 })).map((one) => one.position - before - 1);
    const check = async (): Promise<void> => {
      expect(await numbers({ after: before, category })).toEqual([1, 2, 4, 5, 7, 8, 10, 11]);
      expect(await numbers({ category })).toEqual([11, 10, 8, 7, 5, 4, 2, 1]);
      expect(await numbers({ after: before, type: `Odd${mark}` })).toEqual([1, 3, 5, 7, 9, 11]);
      expect(await numbers({ after: before, type: `Odd${mark}`, actor: 'actor 1' })).toEqual([
        1, 5, 9,
      ]);
      expect(await numbers({ correlationId: `${mark}-0` })).toEqual([10, 5, 0]);
      expect(await numbers({ contains: `{"mark":"${mark}","n":7}` })).toEqual([7]);
      // jsonb cannot hold \u0000: such data is stored and read, but not searched by content.
      expect(await numbers({ after: before, contains: `{"mark":"${mark}"}` })).toEqual([
        1, 2, 3, 4, 5, 7, 8, 9, 10, 11,
      ]);
    };
    await check();
    await store.indexLog();
    await check();
  });

  test('the log is bounded by times, both included', async () => {
    const store = await openStore();
    const streamId = newStream();
    for (let version = 0; version < 4; version += 1)
      await store.append(streamId, events(1), { expectedVersion: version });
    const { events: stored } = await store.readStream(streamId);
    const [, second, third] = stored;
    const page = await store.readLog({ from: second?.recordedAt, to: third?.recordedAt });
    expect(page.events).toEqual([third, second]);
  });

  test('a correlation is told in the log’s order, across streams', async () => {
    const store = await openStore();
    const correlationId = randomUUID();
    const [one, two] = [newStream(), newStream()];
    await store.append(one, [event({ correlationId })], { expectedVersion: 0 });
    await store.append(two, [event({ correlationId }), event()], { expectedVersion: 0 });
    await store.indexLog();
    await store.append(one, [event({ correlationId })], { expectedVersion: 1 });
    const { events: found, hasMore } = await store.readCorrelation(correlationId);
    expect(found.map((it) => [it.streamId, it.version])).toEqual([
      [one, 1],
      [two, 1],
      [one, 2],
    ]);
    expect(hasMore).toBe(false);
    expect((await store.readCorrelation(correlationId, { limit: 2 })).hasMore).toBe(true);
    expect((await store.readCorrelation(correlationId, { limit: 3 })).hasMore).toBe(false);
  });

  test('streams are listed by activity and by id, page by page, the same before and after indexing', async () => {
    const store = await openStore();
    const category = `list${randomUUID().slice(0, 8)}`;
    const ids = ['a', 'B', 'c_1', 'd', 'e'].map((id) => `${category}-${id}`);
    for (const id of ids) await store.append(id, events(2), { expectedVersion: 0 });
    await store.append(`${category}!not-it`, events(1), { expectedVersion: 0 });
    await store.append(`${category}x-not-it`, events(1), { expectedVersion: 0 });
    await store.append(ids[1] ?? '', [event({ type: 'Last' })], { expectedVersion: 2 });
    const list = async (query: Parameters<EventStore['listStreams']>[0]): Promise<string[]> => {
      const found: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await store.listStreams({
          category,
          limit: 2,
          ...query,
          ...(cursor ? { cursor } : {}),
        });
        found.push(...page.items.map((item) => item.streamId.slice(category.length + 1)));
        cursor = page.nextCursor;
      } while (cursor);
      return found;
    };
    for (const indexed of [false, true]) {
      if (indexed) await store.indexLog();
      expect(await list({ sort: 'recent' })).toEqual(['B', 'e', 'd', 'c_1', 'a']);
      expect(await list({ sort: 'id' })).toEqual(['B', 'a', 'c_1', 'd', 'e']);
      for (const sort of ['recent', 'id'] as const) {
        expect(await list({ sort, q: `${category}-C_*` })).toEqual(['c_1']);
        expect(await list({ sort, q: 'no such' })).toEqual([]);
        expect(await list({ sort, q: category })).toEqual(await list({ sort }));
        expect(await list({ sort, q: category, lastEventType: 'Last' })).toEqual(['B']);
        expect(await list({ sort, lastEventType: 'Last' })).toEqual(['B']);
      }
    }
    const [summary] = (await store.listStreams({ category, limit: 1 })).items;
    expect(summary).toMatchObject({ category, version: 3, lastEventType: 'Last' });
  });

  test('streams whose id many hold, or few, are listed as those of any id', async () => {
    const store = await openStore();
    const category = `named${randomUUID().slice(0, 8)}`;
    const ids = Array.from({ length: 1_100 }, (_, n) => `${category}-${n}`);
    await Promise.all(ids.map((id) => store.append(id, events(1), { expectedVersion: 0 })));
    const { position } = await store.readHead();
    await store.append(`${category}-42`, events(1), { expectedVersion: 1 });
    const names = async (query: Parameters<EventStore['listStreams']>[0]) =>
      (await store.listStreams({ category, limit: 1_000, ...query })).items.map(
        (item) => item.streamId,
      );
    expect(await names({ q: category })).toEqual(await names({}));
    expect((await names({ q: '-42' }))[0]).toBe(`${category}-42`);
    const earlier = await store.listStreams({ category, q: '-42', asOf: position });
    expect(earlier.items.find((item) => item.streamId === `${category}-42`)?.version).toBe(1);
    expect(await names({ q: '-10*9', asOf: position })).toEqual(
      (await names({ asOf: position })).filter((id) => /-10.*9/.test(id)),
    );
  });

  test('categories count their streams and events, indexed or not', async () => {
    const store = await openStore();
    const category = `count${randomUUID().slice(0, 8)}`;
    const counted = async (): Promise<unknown> =>
      (await store.listCategories()).find((one) => one.category === category);
    await store.append(`${category}-1`, events(3), { expectedVersion: 0 });
    expect(await counted()).toMatchObject({ streams: 1, events: 3 });
    await store.indexLog();
    expect(await counted()).toMatchObject({ streams: 1, events: 3 });
    await store.append(`${category}-1`, events(1), { expectedVersion: 3 });
    await store.append(`${category}-2`, events(1), { expectedVersion: 0 });
    expect(await counted()).toMatchObject({ streams: 2, events: 5 });
  });

  test('a stream’s description counts its types, snapshots and density', async () => {
    const store = await openStore();
    const streamId = newStream();
    await store.append(streamId, [event({ type: 'A' }), event({ type: 'B' })], {
      expectedVersion: 0,
    });
    await store.indexLog();
    await store.append(streamId, [event({ type: 'B' })], { expectedVersion: 2 });
    const key = { aggregate: 'thing', aggregateVersion: 1, version: 2 };
    await store.saveSnapshot(streamId, { ...key, state: { n: 2 } });
    const detail = await store.describeStream(streamId);
    expect(detail.eventTypes).toEqual([
      { type: 'B', count: 2 },
      { type: 'A', count: 1 },
    ]);
    expect(detail.snapshots).toEqual([key]);
    expect(detail.density.reduce((sum, slice) => sum + slice.count, 0)).toBe(3);
  });

  async function historyOf(
    store: EventStore,
    streamId: string,
    query?: Parameters<EventStore['readHistory']>[1],
  ): Promise<{ from: number; events: FoldEvent[]; to: number }> {
    const history = await store.readHistory(streamId, query);
    const all: FoldEvent[] = [];
    for await (const chunk of history.chunks) all.push(...chunk);
    return { from: history.snapshot?.version ?? 0, events: all, to: history.toVersion };
  }

  test('a history is what the stream holds, in chunks', async () => {
    const store = await openStore();
    const streamId = newStream();
    await store.append(streamId, events(2_500), { expectedVersion: 0 });
    await store.append(streamId, [event({ occurredAt: '2020-01-01T00:00:00Z' })], {
      expectedVersion: 2_500,
    });
    const { events: all } = await historyOf(store, streamId);
    expect(all.map((one) => one.version)).toEqual(
      Array.from({ length: 2_501 }, (_, index) => index + 1),
    );
    const last = await store.readEvent(streamId, 2_501);
    expect(all[1_234]?.data).toEqual({ n: 1_235 });
    expect(all.at(-1)?.occurredAt).toBe('2020-01-01T00:00:00.000000Z');
    expect(all.at(-1)?.recordedAt).toBe(last.recordedAt);
    expect((await historyOf(store, streamId, { toVersion: 1_000 })).events).toHaveLength(1_000);
    expect((await historyOf(store, streamId, { toVersion: 0 })).events).toHaveLength(0);
  });

  test('a history begins at the nearest snapshot of its aggregate’s version', async () => {
    const store = await openStore();
    const streamId = newStream();
    await store.append(streamId, events(30), { expectedVersion: 0 });
    const snapshots = { aggregate: 'thing', aggregateVersion: 2 };
    const at = (version: number) => ({ ...snapshots, version, state: { version } });
    await store.saveSnapshots(streamId, [at(10), { ...at(20), state: 'replaced' }]);
    await store.saveSnapshot(streamId, at(20));
    await store.saveSnapshot(streamId, {
      aggregate: 'thing',
      aggregateVersion: 1,
      version: 25,
      state: 'of an older fold',
    });
    const from = async (toVersion: number): Promise<number> =>
      (await historyOf(store, streamId, { toVersion, snapshots })).from;
    expect([await from(30), await from(20), await from(19), await from(9), await from(0)]).toEqual([
      20, 20, 10, 0, 0,
    ]);
    expect((await store.readHistory(streamId, { snapshots })).snapshot?.state).toEqual({
      version: 20,
    });
    expect((await historyOf(store, streamId)).from).toBe(0);
  });

  test('a follower sees each position once, in order, and is woken by new ones', async () => {
    const store = await openStore();
    const { position: after } = await store.readHead();
    const abort = new AbortController();
    const seen: number[] = [];
    let restarts = 0;
    let resume = after;
    const following = (async () => {
      while (!abort.signal.aborted) {
        restarts += 1;
        for await (const batch of store.follow({
          after: resume,
          batchSize: 5,
          signal: abort.signal,
        })) {
          seen.push(...batch.events.map((one) => one.position));
          resume = batch.position;
          if (seen.length >= 60) abort.abort();
          if (restarts < 4) break;
        }
      }
    })();
    for (let round = 0; round < 20; round += 1)
      await store.append(newStream(), events(3), { expectedVersion: 0 });
    await following;
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => after + index + 1));
    expect(restarts).toBe(4);
  });

  test('a follower of one category and type passes over the rest and still moves on', async () => {
    const store = await openStore();
    const category = `follow${randomUUID().slice(0, 8)}`;
    const { position: after } = await store.readHead();
    await store.append(newStream(), events(7), { expectedVersion: 0 });
    await store.append(newStream(category), [event(), event({ type: 'Wanted' })], {
      expectedVersion: 0,
    });
    await store.append(newStream(), events(4), { expectedVersion: 0 });
    const head = await store.readHead();
    const abort = new AbortController();
    const batches: FollowBatch[] = [];
    const filter = { category, type: 'Wanted', batchSize: 2, after, signal: abort.signal };
    for await (const batch of store.follow(filter)) {
      batches.push(batch);
      if (batch.position === head.position) abort.abort();
    }
    const found = batches.flatMap((batch) => batch.events);
    expect(found.map((one) => one.type)).toEqual(['Wanted']);
    expect(batches.at(-1)?.position).toBe(head.position);
  });

  test('a follower that is told to stop while it sleeps stops', async () => {
    const store = await openStore();
    const { position: after } = await store.readHead();
    const abort = new AbortController();
    const following = (async () => {
      for await (const _ of store.follow({ after, signal: abort.signal })) return 'saw';
      return 'ended';
    })();
    setTimeout(() => abort.abort(), 50);
    expect(await following).toBe('ended');
  });

  test('answers are forgotten when they are old', async () => {
    const store = await openStore();
    const key = randomUUID();
    await store.rememberAnswer({ key, requestHash: 'a', status: 201, body: '' });
    expect(await store.forgetAnswers('2000-01-01T00:00:00Z')).toBe(0);
    expect(await store.forgetAnswers('2999-01-01T00:00:00Z')).toBeGreaterThan(0);
    expect(await store.recallAnswer(key)).toBeNull();
  });

  test.each([
    ['contains', { contains: '{"a":"\\u0000"}' }],
    ['contains', { contains: '"\\ud800"' }],
    ['contains', { contains: '1e400000' }],
    ['time', { from: '2026-01-01T00:00:00' }],
    ['time', { to: 'yesterday' }],
  ])('a read with %s that cannot be asked is refused by name', async (parameter, query) => {
    const store = await openStore();
    await store.append(newStream(), events(1), { expectedVersion: 0 });
    await expect(store.readLog(query)).rejects.toMatchObject({
      code: 'query_invalid',
      fields: { parameter },
    });
  });

  test('many events are found by their ids', async () => {
    const store = await openStore();
    const { eventIds } = await store.append(newStream(), events(120), { expectedVersion: 0 });
    expect(await store.findEvents([...eventIds, randomUUID()])).toHaveLength(120);
  });

  test('who wrote the events of a part of the log is told from the last one back', async () => {
    const store = await openStore();
    const streamId = newStream();
    const traceId = '0123456789abcdef0123456789abcdef';
    const given = [event({}), event({ type: 'Other', traceId }), event({})];
    const { fromPosition, recordedAt } = await store.append(streamId, given, {
      expectedVersion: 'none',
    });
    const range = { after: fromPosition - 1, upTo: fromPosition + 1 };
    const told = { streamId, recordedAt };
    const second = { ...told, position: fromPosition + 1, version: 2, type: 'Other', traceId };
    expect(await store.readWritten({ ...range, limit: 10 })).toEqual([
      second,
      { ...told, position: fromPosition, version: 1, type: 'ThingHappened', traceId: null },
    ]);
    expect(await store.readWritten({ ...range, limit: 1 })).toEqual([second]);
    expect(await store.readWritten({ after: 2 ** 52, upTo: 2 ** 53 - 1, limit: 1 })).toEqual([]);
  });

  test('facts of events are found by their versions', async () => {
    const store = await openStore();
    const streamId = newStream();
    const [traceId, spanId] = ['0123456789abcdef0123456789abcdef', '0123456789abcdef'];
    const told = { actor: 'Ada Byron', traceId, spanId };
    const given = [...events(3), event({ type: 'Other/😀', ...told }), ...events(1)];
    const { recordedAt } = await store.append(streamId, given, { expectedVersion: 'none' });
    const asked = [4, 1, 0, 6, 2 ** 53 - 1].map((version) => ({ streamId, version }));
    const eventId = expect.any(String);
    expect(await store.readFacts(asked)).toEqual([
      { streamId, version: 4, eventId, type: 'Other/😀', recordedAt, ...told },
      {
        streamId,
        version: 1,
        eventId,
        type: 'ThingHappened',
        recordedAt,
        actor: null,
        traceId: null,
        spanId: null,
      },
    ]);
    expect(await store.readFacts([])).toEqual([]);
    expect(await store.readFacts([{ streamId: newStream(), version: 1 }])).toEqual([]);
  });

  test('the first answer under a key is kept', async () => {
    const store = await openStore();
    const key = randomUUID();
    expect(await store.recallAnswer(key)).toBeNull();
    const first = { key, requestHash: 'a', status: 201, body: '{"a":1}' };
    expect(await store.rememberAnswer(first)).toEqual(first);
    expect(await store.rememberAnswer({ ...first, status: 422, body: '{}' })).toEqual(first);
    expect(await store.recallAnswer(key)).toEqual(first);
  });

  test('health tells the database, the head and how far the index is behind', async () => {
    const store = await openStore();
    await store.indexLog();
    await store.append(newStream(), events(3), { expectedVersion: 0 });
    const health = await store.readHealth();
    expect(health.databaseVersion).toMatch(/^\d+/);
    expect(health.indexLag).toBe(3);
    expect(await store.indexLog()).toBe(health.head.position);
    expect((await store.readHealth()).indexLag).toBe(0);
  });
}
