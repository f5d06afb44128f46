import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning, fold } from '../fold.ts';
import type { Json } from '../json.ts';
import { applyPatch } from '../patch/apply-patch.ts';
import { isEqual } from '../patch/is-equal.ts';
import type { DetailedEvent, FoldEvent, Reducer } from '../reducer.ts';
import type { Edits } from './edits.ts';
import { firstEditedVersion, latestStart } from './first-edit.ts';
import { type Counterfactual, foldCounterfactual, type Judging } from './fold-counterfactual.ts';

const nothing: Edits = { skip: [], replace: [], insert: [] };
const everything = { from: 1, to: 1000 };

function timeOf(version: number): string {
  return `2026-01-01T00:00:${String(version).padStart(2, '0')}.000000Z`;
}

function eventsOf(data: readonly Json[]): DetailedEvent[] {
  return data.map((value, index) => ({
    version: index + 1,
    type: 'Happened',
    schemaVersion: 1,
    data: value,
    recordedAt: timeOf(index + 1),
    occurredAt: null,
    actor: `actor ${index + 1}`,
    traceId: null,
    eventId: `event ${index + 1}`,
    metadata: {},
  }));
}

async function* inChunks(events: readonly DetailedEvent[], size = 3) {
  for (let at = 0; at < events.length; at += size) yield events.slice(at, at + size);
}

/** What the other timeline is by definition: the list of events with the edits made by hand. */
function editByHand(events: readonly DetailedEvent[], { skip, replace, insert }: Edits) {
  const first = events[0]?.recordedAt ?? '1970-01-01T00:00:00.000000Z';
  const insertedAfter = (version: number, recordedAt: string) =>
    insert
      .filter(({ afterVersion }) => afterVersion === version)
      .map(({ type, schemaVersion, data }) => ({
        origin: null,
        event: { type, schemaVersion, data, recordedAt, occurredAt: null },
      }));
  const list = [
    ...insertedAfter(0, first),
    ...events.flatMap((event) => {
      const { version, type, schemaVersion, recordedAt, occurredAt } = event;
      const data = replace.find((one) => one.version === version)?.data ?? event.data;
      const kept = {
        origin: version,
        event: { type, schemaVersion, data, recordedAt, occurredAt },
      };
      const here = skip.includes(version) ? [] : [kept];
      return [...here, ...insertedAfter(version, recordedAt)];
    }),
  ];
  return list.map(({ origin, event }, index) => ({
    origin,
    event: { ...event, version: index + 1 },
  }));
}

/** Adds up, forgets, fails, and looks at everything an event carries. */
const ledger: Reducer = {
  initial: { sum: 0, last: null, seen: [] },
  evolve: (state, { version, data, recordedAt, type }) => {
    const { sum, last, seen } = state as { sum: number; last: Json; seen: Json[] };
    if (data === 'broken') throw new TypeError('broken');
    if (data === 'idle') return state;
    if (data === 'reset') return { sum: 0, last: null, seen: [] };
    if (data === 'copy') return structuredClone(state);
    if (data === 'version') return { sum, last: version, seen };
    if (data === 'time') return { sum, last: recordedAt, seen };
    return { sum: sum + Number(data), last, seen: [...seen.slice(-2), { type, data }] };
  },
};

const datum = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom<Json>('broken', 'idle', 'reset', 'copy', 'version', 'time'),
);

const cases = fc.array(datum, { maxLength: 12 }).chain((data) => {
  const head = data.length;
  const versions = head === 0 ? fc.constant([]) : fc.uniqueArray(fc.integer({ min: 1, max: head }));
  return fc.record({
    data: fc.constant(data),
    touched: versions.chain((all) =>
      fc.tuple(...all.map((version) => fc.tuple(fc.constant(version), fc.option(datum)))),
    ),
    insert: fc.array(
      fc.record({
        afterVersion: fc.integer({ min: 0, max: head }),
        type: fc.constant('Inserted'),
        schemaVersion: fc.constant(1),
        data: datum,
      }),
      { maxLength: 4 },
    ),
    start: fc.nat({ max: head }),
    window: fc.record({ from: fc.integer({ min: 1, max: 18 }), to: fc.nat({ max: 18 }) }),
    chunk: fc.integer({ min: 1, max: 5 }),
  });
});

type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

function editsOf({ touched, insert }: Case): Edits {
  const skip: number[] = [];
  const replace: { version: number; data: Json }[] = [];
  for (const [version, data] of touched) {
    if (data === null) skip.push(version);
    else replace.push({ version, data });
  }
  return { skip, replace, insert };
}

/** From any version a snapshot may stand at, as the store would begin. */
async function play(events: readonly DetailedEvent[], edits: Edits, one?: Partial<Case>) {
  const { window = everything, chunk, start: wanted = 0 } = one ?? {};
  const from = Math.min(wanted, latestStart(edits), window.from - 1, events.length);
  const { version, state } = fold(ledger, beginning(ledger), events.slice(0, from));
  const chunks = inChunks(events.slice(from), chunk);
  return foldCounterfactual(ledger, { version, state }, chunks, { edits, window });
}

function stateAt(events: readonly FoldEvent[], version: number): Json {
  return fold(ledger, beginning(ledger), events.slice(0, version)).state;
}

function expectSame(one: Json, other: Json): void {
  if (!isEqual(one, other)) expect(one).toEqual(other);
}

/** Every state the film shows, by version. */
function statesOf({ base, frames }: Counterfactual): Map<number, Json> {
  const states = new Map([[base.version, base.state]]);
  let { state } = base;
  for (const { version, patch } of frames) {
    state = applyPatch(state, patch);
    states.set(version, state);
  }
  return states;
}

/** Which version of the other timeline stands beside which of the stream, one after another. */
function pairVersions(head: number, { skip, insert }: Edits) {
  const pairs: { version: number; originalVersion: number }[] = [];
  let version = 0;
  for (let originalVersion = 0; originalVersion <= head; originalVersion++) {
    const isSkipped = skip.includes(originalVersion);
    const inserted = insert.filter(({ afterVersion }) => afterVersion === originalVersion).length;
    if (originalVersion > 0 && !isSkipped) version += 1;
    if (!isSkipped || inserted === 0) pairs.push({ version, originalVersion });
    for (let one = 0; one < inserted; one++) pairs.push({ version: ++version, originalVersion });
  }
  return pairs;
}

describe('the other timeline', () => {
  it('is the edited list folded, in every window, from every snapshot', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const events = eventsOf(one.data);
        const edits = editsOf(one);
        const list = editByHand(events, edits);
        const edited = list.map(({ event }) => event);
        const found = await play(events, edits, one);

        expect(found.other.version).toBe(edited.length);
        expectSame(found.other.state, stateAt(edited, edited.length));
        expectSame(found.original.state, stateAt(events, events.length));
        for (const [version, state] of statesOf(found)) expectSame(state, stateAt(edited, version));

        const { from, to } = one.window;
        const places = list.map(({ origin, event }) => [event.version, origin]);
        const shown = found.frames.map((frame) => [frame.version, frame.originalVersion]);
        expect(shown).toEqual(places.slice(from - 1, Math.max(to, from - 1)));
        expect(found.base.version).toBe(Math.min(from - 1, edited.length));
      }),
      { numRuns: 3000 },
    );
  });

  it('has the problems of the edited list, at both versions', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const events = eventsOf(one.data);
        const edits = editsOf(one);
        const list = editByHand(events, edits);
        const { problems } = fold(
          ledger,
          beginning(ledger),
          list.map(({ event }) => event),
        );
        const found = await play(events, edits);
        expect(found.problems).toEqual(
          problems.map((problem) => ({
            ...problem,
            originalVersion: list[problem.version - 1]?.origin,
          })),
        );
        const marked = found.frames.filter(({ problem }) => problem !== null);
        expect(marked.map(({ version }) => version)).toEqual(problems.map((one) => one.version));
      }),
      { numRuns: 1000 },
    );
  });

  it('diverges where a state first differs, by brute force', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const events = eventsOf(one.data);
        const edits = editsOf(one);
        const edited = editByHand(events, edits).map(({ event }) => event);
        const pairs = pairVersions(events.length, edits);
        const expected = pairs.find(
          ({ version, originalVersion }) =>
            !isEqual(stateAt(events, originalVersion), stateAt(edited, version)),
        );
        expect((await play(events, edits, one)).firstDivergence).toEqual(expected ?? null);
      }),
      { numRuns: 3000 },
    );
  });

  it('is the stream itself when nothing is edited', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const events = eventsOf(one.data);
        const found = await play(events, nothing, one);
        expect(found.firstDivergence).toBeNull();
        expect(found.other).toEqual(found.original);
        expect(found.other.state).toBe(found.original.state);
        expect(found.frames.every((frame) => frame.version === frame.originalVersion)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('need not be folded again while both are the same', async () => {
    let evolved = 0;
    const counting: Reducer = {
      initial: {},
      evolve: (state, event) => {
        evolved += 1;
        return ledger.evolve(evolved === 1 ? ledger.initial : state, event);
      },
    };
    const events = eventsOf([1, 1, 1, 'idle', 1, 1]);
    const edits = { ...nothing, skip: [6] };
    await foldCounterfactual(counting, beginning(counting), inChunks(events), {
      edits,
      window: everything,
    });
    expect(evolved).toBe(6);
  });

  it('meets no data that another fold has written to', async () => {
    const rewriting: Reducer = {
      initial: 0,
      evolve: (state, event) => {
        const data = event.data as { amount: number };
        data.amount += 1;
        return Number(state) + data.amount;
      },
    };
    const events = eventsOf([{ amount: 1 }, { amount: 2 }]);
    const edits: Edits = {
      ...nothing,
      insert: [{ afterVersion: 0, type: 'Inserted', schemaVersion: 1, data: { amount: 5 } }],
    };
    const found = await foldCounterfactual(rewriting, beginning(rewriting), inChunks(events), {
      edits,
      window: everything,
    });
    expect(found.problems).toMatchObject([
      { version: 1, originalVersion: null, code: 'evolve_threw' },
      { version: 2, originalVersion: 1, code: 'evolve_threw' },
      { version: 3, originalVersion: 2, code: 'evolve_threw' },
    ]);
    expect(events.map(({ data }) => data)).toEqual([{ amount: 1 }, { amount: 2 }]);
  });

  it('names who acted, and nobody for what was inserted', async () => {
    const insertion = { afterVersion: 1, type: 'Inserted', schemaVersion: 1, data: 7 };
    const edits = { skip: [], replace: [{ version: 2, data: 5 }], insert: [insertion] };
    const { frames } = await play(eventsOf([1, 2]), edits);
    expect(
      frames.map(({ type, actor, recordedAt, edit }) => [type, actor, recordedAt, edit]),
    ).toEqual([
      ['Happened', 'actor 1', timeOf(1), null],
      ['Inserted', null, timeOf(1), 'inserted'],
      ['Happened', 'actor 2', timeOf(2), 'replaced'],
    ]);
  });

  it('shows both timelines before each event of the stream', async () => {
    const passed: unknown[] = [];
    const pass = (judging: Judging) => {
      const { event, original, other, isSkipped, isReplaced, followsInsertion } = judging;
      const signs = [isSkipped, isReplaced, followsInsertion, judging.isDamaged];
      passed.push([event.version, original.version, other.version, ...signs]);
    };
    const insertion = { afterVersion: 2, type: 'Inserted', schemaVersion: 1, data: 'broken' };
    const edits = { skip: [1], replace: [{ version: 2, data: 5 }], insert: [insertion] };
    await foldCounterfactual(ledger, beginning(ledger), inChunks(eventsOf([1, 2, 3])), {
      edits,
      window: everything,
      pass,
    });
    expect(passed).toEqual([
      [1, 0, 0, true, false, false, false],
      [2, 1, 0, false, true, false, false],
      [3, 2, 2, false, false, true, true],
    ]);
  });

  it('is filmed as far as it can be held', async () => {
    const window = { ...everything, mostCharacters: 60 };
    const work = play(eventsOf([1, 1, 1, 1]), nothing, { window });
    await expect(work).rejects.toMatchObject({ name: 'FilmTooLarge', version: 1 });
    await expect(
      play(eventsOf([1, 'idle']), nothing, { window: { ...window, from: 2 } }),
    ).resolves.toMatchObject({ frames: [{ version: 2, patch: [] }] });
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const options = { edits: nothing, window: everything, signal };
    const work = foldCounterfactual(ledger, beginning(ledger), inChunks(eventsOf([1])), options);
    await expect(work).rejects.toThrow('enough');
  });
});

describe('edits', () => {
  it.each([
    [nothing, null, Number.POSITIVE_INFINITY],
    [{ ...nothing, skip: [7, 5] }, 5, 4],
    [{ ...nothing, replace: [{ version: 1, data: 1 }] }, 1, 0],
    [{ ...nothing, insert: [insertionAfter(0)] }, 1, 0],
    [{ ...nothing, insert: [insertionAfter(4)] }, 5, 3],
    [{ ...nothing, skip: [4], insert: [insertionAfter(4)] }, 4, 3],
  ])('%j begin at %s, a fold of them at %s at the latest', (edits, first, latest) => {
    expect(firstEditedVersion(edits)).toBe(first);
    expect(latestStart(edits)).toBe(latest);
  });
});

function insertionAfter(afterVersion: number) {
  return { afterVersion, type: 'Inserted', schemaVersion: 1, data: null };
}
