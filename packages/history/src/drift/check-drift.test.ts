import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning, fold } from '../fold.ts';
import type { Json } from '../json.ts';
import type { FoldEvent, Reducer } from '../reducer.ts';
import { checkDrift } from './check-drift.ts';
import type { StoredSnapshot } from './drift.ts';

type State = { readonly [key: string]: Json };

const event = (version: number, data: Json = { by: 1 }, type = 'Counted'): FoldEvent => ({
  version,
  type,
  schemaVersion: 1,
  data,
  recordedAt: '2026-03-03T14:02:11.204117Z',
  occurredAt: null,
});

const history = (length: number, special: Readonly<Record<number, string>> = {}) =>
  Array.from({ length }, (_, index) => event(index + 1, { by: 1 }, special[index + 1]));

async function* inChunks<Item>(items: readonly Item[], size = 150): AsyncGenerator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** Counts; `special` events go to `odd`. */
function reducerWith(odd: (state: State, event: FoldEvent) => State): Reducer {
  return {
    initial: { count: 0, parts: { list: [1, 2, 3], deep: { at: 0 } } },
    evolve: (given, happened) => {
      const state = asState(given);
      if (happened.type !== 'Counted') return odd(state, happened);
      return { ...state, count: Number(state.count) + 1 };
    },
  };
}

/** The reducers here make nothing else. */
function asState(state: Json): State {
  return state as State;
}

const honest = reducerWith((state) => ({ ...state, odd: true }));

const check = (reducer: Reducer, events: readonly FoldEvent[], snapshots: StoredSnapshot[] = []) =>
  checkDrift(reducer, { chunks: inChunks(events), snapshots: each(snapshots) });

async function firstDrift(odd: Parameters<typeof reducerWith>[0]): Promise<object> {
  const { drifts } = await check(reducerWith(odd), history(400, { 257: 'Odd', 300: 'Odd' }));
  const [first] = drifts;
  return { what: first?.what, version: first?.version, path: first?.path };
}

const snapshotsOf = (reducer: Reducer, events: readonly FoldEvent[], every: number) =>
  events
    .filter(({ version }) => version % every === 0)
    .map(({ version }): StoredSnapshot => {
      const { state } = fold(reducer, beginning(reducer), events.slice(0, version));
      return { version, state: JSON.parse(JSON.stringify(state)), isIntact: true };
    });

describe('nothing has drifted', () => {
  it('when a reducer is pure and its snapshots are its own', async () => {
    const events = history(1_000, { 7: 'Odd' });
    const report = await check(honest, events, snapshotsOf(honest, events, 10));
    expect(report).toEqual({
      version: 1_000,
      snapshots: 100,
      drifts: [],
      problems: 0,
      firstProblem: null,
    });
  });

  it('when there are no events', async () => {
    expect(await check(honest, [])).toMatchObject({ version: 0, snapshots: 0, drifts: [] });
  });

  it('when an event cannot be folded, which is another finding', async () => {
    const broken = reducerWith(() => {
      throw new Error('no');
    });
    expect(await check(broken, history(300, { 120: 'Odd', 121: 'Odd' }))).toMatchObject({
      drifts: [],
      problems: 2,
      firstProblem: { version: 120, code: 'evolve_threw', message: 'no' },
    });
  });

  it('when a state is not JSON, which is another finding too', async () => {
    const broken = reducerWith((state) => ({ ...state, odd: notJson() }));
    const notJson = () => (() => 1) as never;
    expect(await check(broken, history(5, { 3: 'Odd' }))).toMatchObject({
      drifts: [],
      firstProblem: { version: 3, code: 'not_json' },
    });
  });

  it('when an event changes nothing, or changes back and forth, or moves parts about', async () => {
    const shuffling = reducerWith((state) => ({ ...state, parts: [state.parts ?? null, state] }));
    const events = history(200, { 50: 'Odd', 51: 'Odd', 150: 'Odd' });
    expect((await check(shuffling, events, snapshotsOf(shuffling, events, 25))).drifts).toEqual([]);
  });

  it('for any history of any reducer that only reads what it is given', async () => {
    const evolve = (state: Json, { data, version }: FoldEvent): Json =>
      version % 3 === 0 ? { state, data } : version % 3 === 1 ? [data, state] : data;
    const collecting: Reducer = { initial: null, evolve };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 30 }), async (list) => {
        const events = list.map((data, index) =>
          event(index + 1, JSON.parse(JSON.stringify(data))),
        );
        const { drifts } = await check(collecting, events, snapshotsOf(collecting, events, 5));
        expect(drifts).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a second fold shows a reducer that takes', () => {
  let calls = 0;
  it.each<[string, (state: State) => Json, string]>([
    ['the time', () => Date.now(), '/parts/x'],
    ['the day', () => new Date().toISOString().slice(0, 10), '/parts/x'],
    ['the year', () => new Date().getFullYear(), '/parts/x'],
    ['the time as text', () => Date().slice(0, 15), '/parts/x'],
    ['a random number', () => Math.random(), '/parts/x'],
    ['a random id', () => ({ id: crypto.randomUUID() }), '/parts/x/id'],
    ['a count kept outside', () => ++calls, '/parts/x'],
    ['every other call', () => ++calls % 2, '/parts/x'],
    ['every other pair of calls', () => Math.floor(++calls / 2), '/parts/x'],
  ])('%s', async (_name, take, path) => {
    const found = await firstDrift((state) => ({
      ...state,
      parts: { ...asState(state.parts ?? {}), x: take(state) },
    }));
    expect(found).toEqual({ what: 'second_fold', version: 257, path });
  });

  it('says what the first and the second gave', async () => {
    let outside = 0;
    const counting = reducerWith((state) => ({ ...state, outside: ++outside }));
    const { drifts } = await check(counting, history(5, { 3: 'Odd' }));
    expect(drifts).toEqual([
      {
        what: 'second_fold',
        version: 3,
        path: '/outside',
        expected: '1',
        found: '2',
        lastAgreed: 2,
      },
    ]);
  });

  it('sees a member that comes and goes, and a problem that does', async () => {
    let turn = 0;
    const coming = await firstDrift((state) => (turn++ % 2 ? { ...state, 'a/b': 1 } : state));
    expect(coming).toEqual({ what: 'second_fold', version: 257, path: '/a~1b' });
    const failing = await firstDrift((state) => {
      if (turn++ % 2) throw new Error('only now and then');
      return state;
    });
    expect(failing).toEqual({ what: 'second_fold', version: 257, path: '' });
  });

  it('does not let a thing that differs once hide the snapshots after it', async () => {
    const events = history(400, { 5: 'Odd' });
    const random = reducerWith((state) => ({ ...state, odd: Math.random() }));
    const stored = [{ version: 100, state: { count: 1 }, isIntact: true }];
    const { drifts } = await check(random, events, stored);
    expect(drifts.map(({ what, version }) => [what, version])).toEqual([
      ['second_fold', 5],
      ['snapshot', 100],
    ]);
  });
});

describe('a reducer that writes to', () => {
  it('the state it was given is found at the place it wrote to', async () => {
    const found = await firstDrift((state) => {
      Object.assign(asState(asState(state.parts ?? {}).deep ?? {}), { at: 9 });
      return { ...state };
    });
    expect(found).toEqual({ what: 'mutated_state', version: 257, path: '/parts/deep/at' });
  });

  it('a list of the state, or with the mistake caught, is found too', async () => {
    const found = await firstDrift((state) => {
      try {
        listIn(state).push(4);
      } catch {
        return state;
      }
      return { ...state };
    });
    expect(found).toEqual({ what: 'mutated_state', version: 257, path: '/parts/list/3' });
  });

  it('the event is found at the place in its data', async () => {
    const found = await firstDrift((state, { data }) => {
      Object.assign(asState(data), { by: 0 });
      return { ...state, seen: true };
    });
    expect(found).toEqual({ what: 'mutated_event', version: 257, path: '/by' });
  });

  function listIn(state: State): Json[] {
    return asState(state.parts ?? {}).list as Json[];
  }
});

describe('snapshots', () => {
  const events = history(500);
  const stored = () => snapshotsOf(honest, events, 100);
  const change = (at: number, fields: Partial<StoredSnapshot>) =>
    stored().map((one) => (one.version === at ? { ...one, ...fields } : one));

  it('that say something else are found at the first version and path', async () => {
    const changed = { count: 300, parts: { list: [1, 2, 4], deep: { at: 0 } } };
    const { drifts, snapshots } = await check(honest, events, change(300, { state: changed }));
    expect(snapshots).toBe(5);
    expect(drifts).toEqual([
      {
        what: 'snapshot',
        version: 300,
        path: '/parts/list/2',
        expected: '3',
        found: '4',
        lastAgreed: 200,
      },
    ]);
  });

  it('of a reducer that was changed are found at the first of them', async () => {
    const other = { ...honest, evolve: (state: Json) => ({ ...asState(state), more: 1 }) };
    const { drifts } = await check(honest, events, snapshotsOf(other, events, 100));
    expect(drifts).toMatchObject([{ what: 'snapshot', version: 100, path: '/count' }]);
  });

  it('that are not what was saved are found, whatever they say', async () => {
    const said = await check(honest, events, change(200, { isIntact: false }));
    expect(said.drifts).toMatchObject([{ what: 'snapshot_damaged', version: 200, path: '' }]);
    const state = { count: 7, parts: { list: [1, 2, 3], deep: { at: 0 } } };
    const wrong = await check(honest, events, change(200, { isIntact: false, state }));
    expect(wrong.drifts).toMatchObject([{ what: 'snapshot_damaged', path: '/count' }]);
  });

  it('keep no sign of zero and no order of members', async () => {
    const zero: Reducer = { initial: {}, evolve: () => ({ a: -0, b: 1 }) };
    const kept = [{ version: 1, state: { b: 1, a: 0 }, isIntact: true }];
    expect((await check(zero, history(1), kept)).drifts).toEqual([]);
  });

  it('show what is long only in part', async () => {
    const long = 'x'.repeat(10_000);
    const { drifts } = await check(honest, events, change(100, { state: long }));
    expect(drifts[0]?.found).toHaveLength(200);
  });
});

it('stops when it is told to, and lets go of the snapshots', async () => {
  let isLetGo = false;
  async function* endless(): AsyncGenerator<StoredSnapshot> {
    try {
      for (let version = 1; ; version++) yield { version, state: null, isIntact: true };
    } finally {
      isLetGo = true;
    }
  }
  const stopping = AbortSignal.abort();
  const checking = checkDrift(honest, {
    chunks: inChunks(history(10)),
    snapshots: endless(),
    signal: stopping,
  });
  await expect(checking).rejects.toThrow();
  const late = new AbortController();
  async function* chunks() {
    yield history(10);
    late.abort();
    yield history(10);
  }
  const second = checkDrift(honest, {
    chunks: chunks(),
    snapshots: endless(),
    signal: late.signal,
  });
  await expect(second).rejects.toThrow();
  expect(isLetGo).toBe(true);
});
