import { beginning, type FoldEvent, fold } from '@hindsight/history';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineAggregate } from './define-aggregate.ts';
import { counter } from './testing/counter.ts';

function recorded(type: string, schemaVersion: number, data: FoldEvent['data']): FoldEvent {
  return { version: 1, type, schemaVersion, data, recordedAt: '', occurredAt: null };
}

function foldOne(event: FoldEvent) {
  return fold(counter.reducer, beginning(counter.reducer), [event]);
}

describe('an aggregate describes itself', () => {
  it('with its event types, each with a JSON Schema per schema version', () => {
    expect(counter.eventTypes.map(({ type, currentVersion }) => [type, currentVersion])).toEqual([
      ['Counted', 3],
      ['Noted', 1],
    ]);
    expect(counter.eventTypes[0]?.schemaVersions[1]).toMatchObject({
      schemaVersion: 2,
      schema: { type: 'object', required: ['by'], additionalProperties: false },
    });
  });

  it('with its commands, where a field with a default may be left out', () => {
    const count = counter.commands.find(({ name }) => name === 'count');
    expect(count?.inputSchema).toMatchObject({ required: ['by'] });
  });
});

describe('checking an event', () => {
  it('accepts every schema version', () => {
    expect(counter.checkEvent('Counted', 1, { one: true })).toEqual({ ok: true });
    expect(counter.checkEvent('Counted', 2, { by: 1 })).toEqual({ ok: true });
  });

  it('names every wrong path, unknown fields and __proto__ among them', () => {
    const data = JSON.parse('{"by":"1","tags":{"a/b":1.5},"extra":1,"__proto__":{}}');
    const checked = counter.checkEvent('Counted', 3, data);
    expect(checked.ok ? [] : checked.issues.map(({ path }) => path).sort()).toEqual([
      '/data/__proto__',
      '/data/by',
      '/data/extra',
      '/data/note',
      '/data/tags/a~1b',
    ]);
  });

  it('does not let a __proto__ disappear where any key is allowed', () => {
    const data = JSON.parse('{"by":1,"note":"","tags":{"ok":1,"__proto__":2}}');
    expect(counter.checkEvent('Counted', 3, data)).toEqual({
      ok: false,
      issues: [{ path: '/data/tags/__proto__', reason: 'is not known' }],
    });
  });

  it('lets any JSON pass where anything is allowed, however deep', () => {
    const deep = JSON.parse(`${'['.repeat(9_000)}${']'.repeat(9_000)}`);
    expect(counter.checkEvent('Noted', 1, { note: deep })).toEqual({ ok: true });
    const note = JSON.parse('{"__proto__":1}');
    expect(counter.checkEvent('Noted', 1, { note })).toEqual({ ok: true });
  });

  it.each([
    ['Lost', 1, '/type'],
    ['toString', 1, '/type'],
    ['__proto__', 1, '/type'],
    ['Counted', 4, '/schemaVersion'],
    ['Counted', 0, '/schemaVersion'],
  ])('does not know %s %i', (type, schemaVersion, path) => {
    expect(counter.checkEvent(type, schemaVersion, {})).toMatchObject({ issues: [{ path }] });
  });

  it.each([null, 1, 'text', [], undefined])('refuses %s in place of an object', (data) => {
    expect(counter.checkEvent('Counted', 2, data)).toMatchObject({ issues: [{ path: '/data' }] });
  });

  it.each([
    [Number.MAX_SAFE_INTEGER, true],
    [Number.MIN_SAFE_INTEGER, true],
    [2 ** 53, false],
    [-(2 ** 53), false],
    [0.5, false],
  ])('takes whole numbers that are exact: %d %s', (by, ok) => {
    expect(counter.checkEvent('Counted', 2, { by }).ok).toBe(ok);
  });
});

describe('upcasting', () => {
  it('runs every step up to the newest version and says which', () => {
    expect(counter.upcast('Counted', 1, { one: true })).toEqual({
      schemaVersion: 3,
      data: { by: 1, note: '', tags: {} },
      ran: ['Counted 1 → 2', 'Counted 2 → 3'],
      problem: null,
    });
  });

  it('leaves the newest version as it is', () => {
    const data = { by: 1, note: 'n', tags: {} };
    expect(counter.upcast('Counted', 3, data)).toMatchObject({ schemaVersion: 3, data, ran: [] });
  });

  it('keeps how far it got when an upcaster throws', () => {
    expect(counter.upcast('Counted', 2, { by: 13 })).toMatchObject({
      schemaVersion: 2,
      data: { by: 13 },
      ran: [],
      problem: { code: 'upcast_threw', message: 'Counted 2 → 3: thirteen' },
    });
  });

  it.each([
    ['Lost', 1, 'unknown_event_type'],
    ['Counted', 9, 'unknown_schema_version'],
  ])('leaves %s %i as it is and says why', (type, schemaVersion, code) => {
    const upcast = counter.upcast(type, schemaVersion, { a: 1 });
    expect(upcast).toMatchObject({ schemaVersion, data: { a: 1 }, ran: [], problem: { code } });
  });
});

describe('folding through an aggregate', () => {
  it('upcasts old data on the way', () => {
    expect(foldOne(recorded('Counted', 1, { one: true })).state).toEqual({ count: 1, notes: [] });
  });

  it.each([
    ['Lost', 1, {}, 'unknown_event_type'],
    ['constructor', 1, {}, 'unknown_event_type'],
    ['Counted', 4, {}, 'unknown_schema_version'],
    ['Counted', 2, { by: 13 }, 'upcast_threw'],
    ['Noted', 1, { note: 7 }, 'evolve_threw'],
    ['Counted', 3, { by: null, note: '', tags: {} }, null],
    ['Counted', 3, null, 'evolve_threw'],
  ])('%s %i with %j is the problem %s', (type, schemaVersion, data, code) => {
    const folded = foldOne(recorded(type, schemaVersion, data));
    expect(folded.version).toBe(1);
    expect(folded.problems.map((problem) => problem.code)).toEqual(code === null ? [] : [code]);
    if (code !== null) expect(folded.state).toBe(counter.reducer.initial);
  });
});

describe('parsing a command', () => {
  it('fills in defaults', () => {
    expect(counter.parseCommand('count', { by: 2 })).toEqual({
      ok: true,
      input: { by: 2, note: '' },
    });
  });

  it('names every wrong path', () => {
    const parsed = counter.parseCommand('count', { by: '2', note: 1, more: true });
    const issues = 'issues' in parsed ? parsed.issues : [];
    expect(issues.map(({ path }) => path).sort()).toEqual(['/by', '/more', '/note']);
  });

  it.each(['toString', '__proto__', 'Count', ''])('does not know the command %j', (name) => {
    expect(counter.parseCommand(name, {})).toEqual({ ok: false, unknown: true });
  });
});

describe('deciding', () => {
  const { initial } = counter.reducer;

  it('gives events in the newest schema version', () => {
    expect(counter.decide(initial, 'count', { by: 2, note: 'n' })).toEqual({
      events: [{ type: 'Counted', schemaVersion: 3, data: { by: 2, note: 'n', tags: {} } }],
    });
  });

  it('gives a refusal with its code and numbers', () => {
    expect(counter.decide(initial, 'count', { by: -2, note: '' })).toMatchObject({
      refusal: { code: 'below_zero', fields: { count: 0, by: -2 } },
    });
  });

  it('fails rather than let an event through that breaks its own schema', () => {
    expect(() => counter.decide(initial, 'blunder', { by: 0.5 })).toThrow('/by');
    expect(() => counter.decide(initial, 'toString', {})).toThrow('no command toString');
  });
});

describe('a definition that contradicts itself is refused', () => {
  const event = z.strictObject({});
  const sound = {
    name: 'thing',
    version: 1,
    snapshotEvery: 100,
    initial: {},
    events: { A: { 1: event } },
    evolve: { A: (state: object) => ({ ...state }) },
    commands: {},
  };

  it.each([
    ['a name that is no category', { name: 'my-thing' }, 'category'],
    ['version 0', { version: 0 }, 'version'],
    ['a snapshot every 0 events', { snapshotEvery: 0 }, 'snapshotEvery'],
    ['a gap in the schema versions', { events: { A: { 1: event, 3: event } } }, 'schema versions'],
    ['no schema version', { events: { A: {} } }, 'schema versions'],
    ['a missing upcaster', { events: { A: { 1: event, 2: event } } }, 'upcasters'],
    ['a missing evolve', { evolve: {} }, 'no evolve'],
    ['an initial state that is not JSON', { initial: { at: new Date() } }, '/at'],
  ])('%s', (_name, change, message) => {
    const definition = { ...sound, ...change } as unknown as typeof sound;
    expect(() => defineAggregate(definition)).toThrow(message);
  });
});
