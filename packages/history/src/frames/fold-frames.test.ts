import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning, fold } from '../fold.ts';
import type { Json } from '../json.ts';
import { applyPatch } from '../patch/apply-patch.ts';
import { invertPatch } from '../patch/invert-patch.ts';
import type { DetailedEvent, Reducer } from '../reducer.ts';
import { histories } from '../testing/histories.ts';
import { canonical } from '../testing/hostile-json.ts';
import { foldFrameChunks, foldFrames } from './fold-frames.ts';

function eventsOf(data: readonly Json[]): DetailedEvent[] {
  return data.map((value, index) => ({
    version: index + 1,
    type: 'Happened',
    schemaVersion: 1,
    data: value,
    recordedAt: '2026-01-01T00:00:00.000000Z',
    occurredAt: null,
    eventId: `event-${index + 1}`,
    actor: index % 2 === 0 ? 'Ada Byron' : null,
    traceId: null,
    metadata: {},
  }));
}

/** The state is what the event says; `"broken"` breaks it. */
const replay = (initial: Json): Reducer => ({
  initial,
  evolve: (_, { data }) => {
    if (data === 'broken') throw new TypeError('a broken event');
    return data;
  },
});

async function* inChunks<Item>(items: readonly Item[], size: number) {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

const count: Reducer<{ readonly total: number; readonly tags: readonly string[] }> = {
  initial: { total: 0, tags: [] },
  evolve: (state, { data }) => {
    if (typeof data === 'number') return { ...state, total: state.total + data };
    if (typeof data === 'string') return { ...state, tags: [...state.tags, data] };
    throw new TypeError('neither a number nor a text');
  },
};

describe('frames', () => {
  it('tell of each event what it changed', () => {
    const { frames, base, state, version } = foldFrames(
      count,
      beginning(count),
      eventsOf([2, 0, 'a', null, 3]),
    );
    expect(base).toEqual({ version: 0, state: { total: 0, tags: [] } });
    expect({ version, state }).toEqual({ version: 5, state: { total: 5, tags: ['a'] } });
    expect(frames.map(({ patch }) => patch)).toEqual([
      [{ op: 'replace', path: '/total', value: 2 }],
      [],
      [{ op: 'add', path: '/tags/0', value: 'a' }],
      [],
      [{ op: 'replace', path: '/total', value: 5 }],
    ]);
    expect(frames[0]).toEqual({
      version: 1,
      type: 'Happened',
      recordedAt: '2026-01-01T00:00:00.000000Z',
      occurredAt: null,
      actor: 'Ada Byron',
      traceId: null,
      patch: [{ op: 'replace', path: '/total', value: 2 }],
      problem: null,
    });
  });

  it('go on where other frames ended, and hold no more of them than the state', () => {
    const events = eventsOf([1, 2, 'a']);
    const first = foldFrames(count, beginning(count), events.slice(0, 2));
    const { base, frames } = foldFrames(count, first, events.slice(2));
    expect(base).toEqual({ version: 2, state: { total: 3, tags: [] } });
    expect(frames.map(({ version }) => version)).toEqual([3]);
  });

  it('are refused when they are larger than was asked for', async () => {
    const events = eventsOf(['a', 'b'.repeat(1_000), 'c']);
    const film = (mostCharacters: number) =>
      foldFrameChunks(count, beginning(count), inChunks(events, 3), {
        fromVersion: 1,
        mostCharacters,
      });
    await expect(film(500)).rejects.toMatchObject({ name: 'FilmTooLarge', version: 2 });
    await expect(film(5_000)).resolves.toMatchObject({ version: 3 });
  });

  it('carry the problem of an event that could not be folded, and go on after it', () => {
    const { frames, problems } = foldFrames(count, beginning(count), eventsOf([1, null, 1]));
    const problem = { version: 2, code: 'evolve_threw', message: 'neither a number nor a text' };
    expect(frames.map((frame) => frame.problem)).toEqual([null, problem, null]);
    expect(frames[1]?.patch).toEqual([]);
    expect(problems).toEqual([problem]);
  });

  it('replace a beginning that is not JSON as a whole', () => {
    const broken = { initial: new Map(), evolve: () => ({ good: true }) } as unknown as Reducer;
    const { frames, problems } = foldFrames(broken, beginning(broken), eventsOf([1, 2]));
    expect(problems).toMatchObject([{ version: 0, code: 'not_json' }]);
    expect(frames.map(({ patch }) => patch)).toEqual([
      [{ op: 'replace', path: '', value: { good: true } }],
      [],
    ]);
  });

  it('begin where they are asked to, with the state before as the key frame', async () => {
    const events = eventsOf([1, 2, 'a', 3]);
    for (const fromVersion of [1, 2, 3, 4, 5]) {
      const film = await foldFrameChunks(count, beginning(count), inChunks(events, 3), {
        fromVersion,
      });
      const { version, state } = fold(count, beginning(count), events.slice(0, fromVersion - 1));
      expect(film.base).toEqual({ version, state });
      expect(film.frames.map((frame) => frame.version)).toEqual(
        events.map((event) => event.version).slice(fromVersion - 1),
      );
    }
  });

  it('stop when they are told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const film = foldFrameChunks(count, beginning(count), inChunks(eventsOf([1]), 1), {
      fromVersion: 1,
      signal,
    });
    await expect(film).rejects.toThrow('enough');
  });
});

describe('laws of frames', () => {
  it('applied from any key frame they give the state at each version, and back again', () => {
    fc.assert(
      fc.property(
        histories,
        fc.nat(),
        fc.array(fc.nat(), { maxLength: 3 }),
        (states, at, broken) => {
          const [initial = null, ...later] = states;
          const data = later.map((state, index) => (broken.includes(index) ? 'broken' : state));
          const reducer = replay(initial);
          const events = eventsOf(data);
          const from = at % (events.length + 1);
          const start = fold(reducer, beginning(reducer), events.slice(0, from));
          const { base, frames, state: end } = foldFrames(reducer, start, events.slice(from));
          expect(frames.length).toBe(events.length - from);
          let state = base.state;
          for (const { version, patch } of frames) {
            const before = state;
            state = applyPatch(before, patch);
            const there = fold(reducer, beginning(reducer), events.slice(0, version)).state;
            expect(canonical(state)).toBe(canonical(there));
            expect(canonical(applyPatch(state, invertPatch(before, patch)))).toBe(
              canonical(before),
            );
          }
          expect(canonical(state)).toBe(canonical(end));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('chunks of any size give the frames of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.integer({ min: 1, max: 5 }),
        fc.nat({ max: 12 }),
        async ([initial = null, ...later], size, before) => {
          const reducer = replay(initial);
          const whole = foldFrames(reducer, beginning(reducer), eventsOf(later));
          const film = await foldFrameChunks(
            reducer,
            beginning(reducer),
            inChunks(eventsOf(later), size),
            { fromVersion: before + 1 },
          );
          expect(film.frames).toEqual(whole.frames.slice(before));
          expect(film.state).toEqual(whole.state);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
