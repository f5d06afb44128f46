import { applyPatch, diffStates, type Json } from '@hindsight/history';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FilmWindow, type Frame } from './film-window.ts';

function frameOf(version: number, before: Json, after: Json): Frame {
  return {
    version,
    type: 'Changed',
    recordedAt: '2026-03-03T14:02:11.000000Z',
    occurredAt: null,
    actor: null,
    traceId: null,
    patch: diffStates(before, after),
    problem: null,
  };
}

const state = fc.dictionary(
  fc.constantFrom('a', 'b', '__proto__', '/', ''),
  fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 4 }),
  ),
);

test('whatever way it is played, a version has the state the patches lead to', () => {
  const anyStates = fc.array(state, { minLength: 1, maxLength: 130 });
  const anySeeks = fc.array(fc.nat(200), { maxLength: 40 });
  fc.assert(
    fc.property(anyStates, anySeeks, fc.nat(1000), (states, seeks, from) => {
      const frames = states
        .slice(1)
        .map((after, index) => frameOf(from + index + 1, states[index] ?? {}, after));
      const film = new FilmWindow({ base: { version: from, state: states[0] ?? {} }, frames });
      const expected: Json[] = [states[0] ?? {}];
      for (const { patch } of frames) expected.push(applyPatch(expected.at(-1) ?? {}, patch));
      for (const seek of seeks) {
        const version = from + (seek % states.length);
        expect(film.stateAt(version)).toEqual(expected[version - from]);
      }
    }),
    { numRuns: 300 },
  );
});

test('a step forward and back comes to the same, at the ends of the window too', () => {
  const film = new FilmWindow({
    base: { version: 10, state: { n: 0 } },
    frames: [frameOf(11, { n: 0 }, { n: 1 }), frameOf(12, { n: 1 }, { n: 2 })],
  });
  expect([film.from, film.to, film.holds(9), film.holds(12)]).toEqual([10, 12, false, true]);
  expect(film.stateAt(12)).toEqual({ n: 2 });
  expect(film.stateAt(11)).toEqual({ n: 1 });
  expect(film.stateAt(10)).toEqual({ n: 0 });
  expect(film.frameOf(10)).toBeUndefined();
  expect(film.frameOf(12)?.version).toBe(12);
});
