import { defineAggregate } from '@hindsight/domain';
import { z } from 'zod';

type Tally = { readonly count: number; readonly extra: { readonly value: string | number } };

const initial: Tally = { count: 0, extra: { value: 0 } };

/** Counts; at an event `Odd` it does what no reducer may do. */
function drifting(name: string, odd: (state: Tally) => Tally) {
  return defineAggregate({
    name,
    version: 1,
    snapshotEvery: 10,
    initial,
    events: { Counted: { 1: z.strictObject({}) }, Odd: { 1: z.strictObject({}) } },
    evolve: {
      Counted: (state) => ({ ...state, count: state.count + 1 }),
      Odd: odd,
    },
    commands: {},
  });
}

const withValue = (state: Tally, value: string | number): Tally => ({ ...state, extra: { value } });

let outside = 0;

/** Aggregates whose states are not made of their events alone, and one that is sound. */
export const driftingAggregates = [
  drifting('clock', (state) => withValue(state, Date.now())),
  drifting('day', (state) => withValue(state, new Date().toDateString())),
  drifting('dice', (state) => withValue(state, Math.random())),
  drifting('outside', (state) => withValue(state, ++outside)),
  drifting('writer', (state) => {
    Object.assign(state.extra, { value: 1 });
    return { ...state };
  }),
  drifting('sound', (state) => withValue(state, 1)),
];
