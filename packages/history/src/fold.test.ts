import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvolveError } from './evolve-error.ts';
import { beginning, fold, foldOn } from './fold.ts';
import type { Json } from './json.ts';
import type { FoldEvent, Reducer } from './reducer.ts';

function eventsOf(data: readonly Json[]): FoldEvent[] {
  return data.map((value, index) => ({
    version: index + 1,
    type: 'Happened',
    schemaVersion: 1,
    data: value,
    recordedAt: '2026-01-01T00:00:00.000000Z',
    occurredAt: null,
  }));
}

/** For reducers that break their promise; a fold must stand all of them. */
function hostile(evolve: (state: never, event: FoldEvent) => unknown, initial: unknown = null) {
  return { initial, evolve } as Reducer;
}

const sum: Reducer<number> = {
  initial: 0,
  evolve: (state, event) => {
    if (typeof event.data !== 'number') throw new TypeError('not a number');
    return state + event.data;
  },
};

const remember: Reducer<{ readonly [key: string]: Json }> = {
  initial: {},
  evolve: (state, { version, data }) => ({ ...state, last: data, [String(data)]: [version, data] }),
};

const hostileJson: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue({ noUnicodeString: false }).map(asJson),
  fc.constantFrom<Json>('__proto__', 'toString', 'constructor', '', -0, Number.MAX_SAFE_INTEGER),
  fc.constant(JSON.parse('{"__proto__":{"a":1},"toString":2,"":3}') as Json),
);

describe('a fold', () => {
  it('begins at version 0 with the initial state', () => {
    expect(fold(sum, beginning(sum), [])).toEqual({ version: 0, state: 0, problems: [] });
  });

  it('takes each event in turn', () => {
    expect(fold(sum, beginning(sum), eventsOf([1, 2, 3]))).toEqual({
      version: 3,
      state: 6,
      problems: [],
    });
  });

  it('goes on from the last good state, and its version always advances', () => {
    expect(fold(sum, beginning(sum), eventsOf([1, 'broken', 2, null]))).toEqual({
      version: 4,
      state: 3,
      problems: [
        { version: 2, code: 'evolve_threw', message: 'not a number' },
        { version: 4, code: 'evolve_threw', message: 'not a number' },
      ],
    });
  });

  it('shows every event with the state after it and its problem', () => {
    const seen: unknown[] = [];
    const from = { ...beginning(sum), problems: [] };
    foldOn(sum, from, eventsOf([1, 'broken', 0, 2]), (event, state, problem) => {
      seen.push([event.version, state, problem?.code ?? null]);
    });
    expect(seen).toEqual([
      [1, 1, null],
      [2, 1, 'evolve_threw'],
      [3, 1, null],
      [4, 3, null],
    ]);
  });

  it('gives a problem the code its reducer names', () => {
    const strict = hostile(() => {
      throw new EvolveError('unknown_event_type', 'Happened is not known');
    });
    expect(fold(strict, beginning(strict), eventsOf([1])).problems).toEqual([
      { version: 1, code: 'unknown_event_type', message: 'Happened is not known' },
    ]);
  });

  it.each([
    ['a date', () => ({ at: new Date() })],
    ['nothing', () => undefined],
    ['a promise', async () => Promise.reject(new Error('late'))],
    ['a getter that throws', () => Object.defineProperty({}, 'a', { enumerable: true, get: die })],
    ['a revoked proxy', revokedProxy],
  ])('calls %s in place of a state a problem', (_name, evolve) => {
    const broken = hostile(evolve, { kept: true });
    const folded = fold(broken, beginning(broken), eventsOf([1]));
    expect(folded.state).toEqual({ kept: true });
    expect(folded.problems).toMatchObject([{ version: 1, code: 'not_json' }]);
  });

  it('reports a reducer that writes to the state it was given, and keeps that state', () => {
    const mutating = hostile(
      (state: { list: number[] }, { version }) => {
        state.list.push(version);
        return state;
      },
      { list: [] },
    );
    const folded = fold(mutating, beginning(mutating), eventsOf([1, 2]));
    expect(folded.state).toEqual({ list: [] });
    expect(folded.problems.map((problem) => problem.version)).toEqual([1, 2]);
  });

  it('reports a reducer that writes to the event it was given, and changes nothing for others', () => {
    const events = eventsOf([{ lines: [{ quantity: 1 }] }]);
    const mutating = hostile(
      (state: { seen: number }, { data }) => {
        (data as { lines: { quantity: number }[] }).lines.map((line) => {
          line.quantity += 1;
          return line;
        });
        return { seen: state.seen + 1 };
      },
      { seen: 0 },
    );
    const folded = fold(mutating, beginning(mutating), events);
    expect(folded.problems).toMatchObject([{ version: 1, code: 'evolve_threw' }]);
    expect(events[0]?.data).toEqual({ lines: [{ quantity: 1 }] });
  });

  it('reports an initial state that is not JSON, once', () => {
    const broken = hostile((state) => state, new Map());
    expect(fold(broken, beginning(broken), eventsOf([1, 2])).problems).toMatchObject([
      { version: 0, code: 'not_json' },
    ]);
  });

  it('does not let an initial state that is not JSON hand its parts on', () => {
    const broken = hostile((state: object, { version }) => ({ ...state, version }), {
      at: new Date(),
    });
    const folded = fold(broken, beginning(broken), eventsOf([1, 2]));
    expect(folded.problems.map(({ version }) => version)).toEqual([0, 1, 2]);
  });

  it('keeps hostile keys as the ordinary keys they are', () => {
    const { state } = fold(remember, beginning(remember), eventsOf(['__proto__', 'toString', '']));
    expect(Object.keys(state)).toEqual(['last', '__proto__', 'toString', '']);
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
  });
});

describe('laws of the fold', () => {
  it('a stored snapshot and its tail give the full fold, at every version', () => {
    fc.assert(
      fc.property(fc.array(hostileJson, { maxLength: 12 }), (data) => {
        const events = eventsOf(data);
        const full = fold(remember, beginning(remember), events);
        for (let version = 0; version <= events.length; version++) {
          const head = fold(remember, beginning(remember), events.slice(0, version));
          const state = JSON.parse(JSON.stringify(head.state)) as typeof head.state;
          const whole = fold(remember, { version, state }, events.slice(version));
          expect(whole.version).toBe(full.version);
          expect(JSON.stringify(whole.state)).toBe(JSON.stringify(full.state));
        }
      }),
    );
  });

  it('never throws, whatever the reducer returns or throws', () => {
    fc.assert(
      fc.property(
        fc.array(hostileJson, { maxLength: 6 }),
        fc.func(fc.anything({ withDate: true, withMap: true, withBigInt: true })),
        fc.func(fc.boolean()),
        fc.anything(),
        (data, answer, throws, initial) => {
          const reducer = hostile((state, event) => {
            const value = answer(state, event.version);
            if (throws(event.version)) throw value;
            return value;
          }, initial);
          const folded = fold(reducer, beginning(reducer), eventsOf(data));
          expect(folded.version).toBe(data.length);
        },
      ),
    );
  });

  it('never changes a state it has given out', () => {
    fc.assert(
      fc.property(
        fc.array(hostileJson, { maxLength: 10 }),
        fc.func(fc.boolean()),
        (data, writes) => {
          const reducer = hostile((state: Record<string, unknown>, { version, data }) => {
            if (writes(version)) state.written = version;
            return { ...state, [String(data)]: data };
          }, {});
          const events = eventsOf(data);
          const seen: { state: unknown; text: string }[] = [];
          let reached = fold(reducer, beginning(reducer), []);
          for (const event of events) {
            reached = fold(reducer, reached, [event]);
            seen.push({ state: reached.state, text: JSON.stringify(reached.state) });
          }
          for (const { state, text } of seen) expect(JSON.stringify(state)).toBe(text);
        },
      ),
    );
  });
});

/** fast-check’s own type of JSON says the same, but writable. */
function asJson(value: unknown): Json {
  return value as Json;
}

function die(): never {
  throw new Error('do not look');
}

function revokedProxy(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
