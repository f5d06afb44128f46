import { describe, expect, it, vi } from 'vitest';
import { CommandInvalid } from './command-invalid.ts';
import { type HandleCommand, handleCommand } from './handle-command.ts';
import { counter } from './testing/counter.ts';
import { CodedError, openMemoryCommandStore } from './testing/memory-command-store.ts';

type Memory = ReturnType<typeof openMemoryCommandStore>;

function count(memory: Memory, by: number, more: Partial<HandleCommand> = {}) {
  const request = { aggregate: counter, id: '1', command: 'count', input: { by } };
  return handleCommand({ store: memory.store, ...request, ...more });
}

async function withEvents(events: number): Promise<Memory> {
  const memory = openMemoryCommandStore();
  for (let version = 1; version <= events; version++) await count(memory, 1);
  return memory;
}

describe('handling a command', () => {
  it('begins a stream and answers with what was written and the state after', async () => {
    const memory = openMemoryCommandStore();
    expect(await count(memory, 2)).toEqual({
      outcome: 'accepted',
      streamId: 'counter-1',
      version: 1,
      state: { count: 2, notes: [] },
      events: [
        {
          type: 'Counted',
          schemaVersion: 3,
          data: { by: 2, note: '', tags: {} },
          eventId: 'id-1',
          version: 1,
          position: 1001,
          recordedAt: '2026-01-01T00:00:00.000000Z',
        },
      ],
      attempts: 1,
      repeated: false,
    });
  });

  it('appends at the version it loaded, in version order', async () => {
    const memory = await withEvents(3);
    const outcome = await count(memory, 5, { command: 'countTwice', input: { by: 5 } });
    expect(memory.appends.at(-1)?.expectedVersion).toBe(3);
    expect(outcome).toMatchObject({ version: 5, events: [{ version: 4 }, { version: 5 }] });
  });

  it('keeps the command, its input and its origin with each event', async () => {
    const memory = openMemoryCommandStore();
    const context = {
      actor: 'teller-3',
      correlationId: 'c',
      causationId: 'd',
      traceId: 't',
      spanId: 's',
    };
    await count(memory, 2, {
      context: { ...context, metadata: { channel: 'till', command: 'x' } },
    });
    const [event] = memory.appends[0]?.events ?? [];
    expect(event).toMatchObject(context);
    expect(JSON.parse(event?.metadata ?? '')).toEqual({
      channel: 'till',
      command: 'count',
      input: { by: 2, note: '' },
    });
  });

  it('writes nothing when refused', async () => {
    const memory = await withEvents(2);
    expect(await count(memory, -3)).toMatchObject({
      outcome: 'refused',
      version: 2,
      refusal: { code: 'below_zero', fields: { count: 2, by: -3 } },
    });
    expect(memory.events).toHaveLength(2);
  });

  it('writes nothing when there is nothing to do', async () => {
    const memory = await withEvents(2);
    const outcome = await count(memory, 0, { command: 'rest', input: {} });
    expect(outcome).toMatchObject({ outcome: 'accepted', version: 2, events: [] });
    expect(memory.appends).toHaveLength(2);
  });

  it('fails on an unknown command and on wrong input, naming the paths', async () => {
    const memory = openMemoryCommandStore();
    await expect(count(memory, 0.5)).rejects.toMatchObject({ issues: [{ path: '/by' }] });
    await expect(count(memory, 1, { command: 'toString' })).rejects.toThrow(CommandInvalid);
  });

  it('does not decide on a history it cannot fold', async () => {
    const memory = await withEvents(2);
    Object.assign(memory.events[1] ?? {}, { type: 'Lost' });
    expect(await count(memory, 1)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'history_damaged', fields: { version: 2, problem: 'unknown_event_type' } },
    });
  });

  it('says so when the store fails', async () => {
    const memory = openMemoryCommandStore();
    memory.store.append = async () => Promise.reject(new CodedError('store_unavailable'));
    await expect(count(memory, 1)).rejects.toMatchObject({ code: 'store_unavailable' });
  });

  it('stops when the signal says so', async () => {
    const memory = await withEvents(2);
    const signal = AbortSignal.abort(new Error('the client went away'));
    await expect(count(memory, 1, { signal })).rejects.toThrow('the client went away');
    expect(memory.events).toHaveLength(2);
  });

  it('reads the stream again when the log may spell a time in its own way', async () => {
    const memory = await withEvents(2);
    const loads = memory.loads.length;
    const outcome = await count(memory, 1, {
      context: { occurredAt: '2026-01-01T01:00:00+01:00' },
    });
    expect(outcome).toMatchObject({ state: { count: 3 } });
    expect(memory.loads.slice(loads)).toEqual([
      { from: 0, to: 2 },
      { from: 0, to: 3 },
    ]);
  });
});

describe('a conflict', () => {
  it('is retried from the load', async () => {
    const memory = openMemoryCommandStore({ conflicts: 4 });
    expect(await count(memory, 1)).toMatchObject({ outcome: 'accepted', attempts: 5 });
  });

  it('is the caller’s after the last attempt', async () => {
    const memory = openMemoryCommandStore({ conflicts: 99 });
    await expect(count(memory, 1)).rejects.toMatchObject({ code: 'version_conflict' });
    expect(memory.appends).toHaveLength(10);
    await expect(count(memory, 1, { maxAttempts: 2 })).rejects.toThrow();
    expect(memory.appends).toHaveLength(12);
  });

  it('is decided on anew: the state may refuse by then', async () => {
    const memory = await withEvents(1);
    const { append } = memory.store;
    memory.store.append = async (...args) => {
      memory.store.append = append;
      await count(memory, -1);
      return append(...args);
    };
    expect(await count(memory, -1)).toMatchObject({ outcome: 'refused', attempts: 2, version: 2 });
  });

  it('is not retried when the caller named a version', async () => {
    const memory = await withEvents(3);
    const appends = memory.appends.length;
    await expect(count(memory, 1, { ifVersion: 2 })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    await expect(count(memory, 1, { ifVersion: 9 })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    expect(memory.appends).toHaveLength(appends + 2);
    expect(await count(memory, 1, { ifVersion: 3 })).toMatchObject({ version: 4 });
  });

  it.each([
    ['older', 1],
    ['beyond', 9],
  ])(
    'comes before a refusal decided on a version that is not the head (%s)',
    async (_, ifVersion) => {
      const memory = await withEvents(3);
      const conflict = {
        code: 'version_conflict',
        fields: { streamId: 'counter-1', expected: ifVersion, actual: 3 },
      };
      await expect(count(memory, -5, { ifVersion })).rejects.toMatchObject(conflict);
      const idle = { command: 'rest', input: {}, ifVersion };
      await expect(count(memory, 0, idle)).rejects.toMatchObject(conflict);
      await expect(count(memory, -5, { ifVersion: 3 })).resolves.toMatchObject({
        outcome: 'refused',
        version: 3,
      });
    },
  );

  it('is not waited for any longer once the signal says so', async () => {
    const memory = openMemoryCommandStore({ conflicts: 99 });
    const leaving = new AbortController();
    const { append } = memory.store;
    memory.store.append = async (...args) => {
      if (memory.appends.length === 3) leaving.abort(new Error('the client went away'));
      return append(...args);
    };
    const { signal } = leaving;
    await expect(count(memory, 1, { signal })).rejects.toThrow('the client went away');
    expect(memory.appends).toHaveLength(4);
  });
});

describe('a repeated command', () => {
  it('with the same event ids gets the first answer, at the version it was given', async () => {
    const memory = await withEvents(2);
    const ids = { eventIds: ['a'] };
    const first = await count(memory, -2, { ...ids, ifVersion: 2 });
    await count(memory, 1);
    const again = await count(memory, -2, { ...ids, ifVersion: 2 });
    expect(again).toEqual({ ...first, repeated: true });
    expect(memory.events).toHaveLength(4);
  });

  it('gets the first answer without a version too, the state of then included', async () => {
    const memory = await withEvents(2);
    const first = await count(memory, 5, { eventIds: ['a'] });
    await count(memory, 1);
    expect(await count(memory, 5, { eventIds: ['a'] })).toEqual({ ...first, repeated: true });
    expect(first).toMatchObject({ version: 3, state: { count: 7 } });
  });

  it.each([
    ['listed', ['a', 'b']],
    ['made for each place', (index: number) => 'ab'.charAt(index)],
  ])('passes the ids on in order, %s', async (_, eventIds) => {
    const memory = openMemoryCommandStore();
    const request = { command: 'countTwice', input: { by: 1 }, eventIds };
    await count(memory, 1, request);
    expect(memory.appends[0]?.events.map(({ eventId }) => eventId)).toEqual(['a', 'b']);
  });
});

describe('a snapshot', () => {
  it('is saved when due, and the next load begins there', async () => {
    const memory = await withEvents(11);
    expect(memory.snapshots).toEqual([{ version: 10, state: { count: 10, notes: [] } }]);
    expect(await count(memory, 1)).toMatchObject({ version: 12, state: { count: 12 } });
    expect(memory.loads.at(-1)).toEqual({ from: 10, to: 11 });
  });

  it('that failed is made up for by the next command, and never fails one', async () => {
    const memory = await withEvents(9);
    const { saveSnapshot } = memory.store;
    const failure = new Error('disk full');
    memory.store.saveSnapshot = async () => Promise.reject(failure);
    const onSnapshotFailed = vi.fn();
    expect(await count(memory, 1, { onSnapshotFailed })).toMatchObject({ version: 10 });
    await vi.waitFor(() => expect(onSnapshotFailed).toHaveBeenCalledWith(failure));
    memory.store.saveSnapshot = () => {
      throw failure;
    };
    expect(await count(memory, 1, { onSnapshotFailed })).toMatchObject({ version: 11 });
    memory.store.saveSnapshot = saveSnapshot;
    await count(memory, 1);
    expect(memory.snapshots).toMatchObject([{ version: 12 }]);
  });
});
