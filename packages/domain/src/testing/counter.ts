import { z } from 'zod';
import { defineAggregate } from '../define-aggregate.ts';
import { refuse } from '../refuse.ts';

type CounterState = { readonly count: number; readonly notes: readonly string[] };

const initial: CounterState = { count: 0, notes: [] };

/** A small aggregate with three schema versions, for the tests of this package. */
export const counter = defineAggregate({
  name: 'counter',
  version: 3,
  snapshotEvery: 10,
  initial,
  events: {
    Counted: {
      1: z.strictObject({ one: z.literal(true) }),
      2: z.strictObject({ by: z.int() }),
      3: z.strictObject({ by: z.int(), note: z.string(), tags: z.record(z.string(), z.int()) }),
    },
    Noted: { 1: z.strictObject({ note: z.unknown() }) },
  },
  upcasters: {
    Counted: {
      1: () => ({ by: 1 }),
      2: ({ by }) => {
        if (by === 13) throw new RangeError('thirteen');
        return { by, note: '', tags: {} };
      },
    },
  },
  evolve: {
    Counted: (state, { by }) => ({ ...state, count: state.count + by }),
    Noted: (state, { note }) => {
      if (typeof note !== 'string') throw new TypeError('note is not text');
      return { ...state, notes: [...state.notes, note] };
    },
  },
  commands: {
    count: {
      input: z.strictObject({ by: z.int(), note: z.string().default('') }),
      decide: (state, { by, note }) =>
        state.count + by < 0
          ? refuse('below_zero', 'It would fall below zero.', { count: state.count, by })
          : [{ type: 'Counted', data: { by, note, tags: {} } }],
    },
    countTwice: {
      input: z.strictObject({ by: z.int() }),
      decide: (_state, { by }) => [
        { type: 'Counted', data: { by, note: 'first', tags: {} } },
        { type: 'Counted', data: { by, note: 'second', tags: {} } },
      ],
    },
    rest: { input: z.strictObject({}), decide: () => [] },
    blunder: {
      input: z.strictObject({ by: z.number() }),
      decide: (_state, { by }) => [{ type: 'Counted', data: { by, note: '', tags: {} } }],
    },
  },
});
