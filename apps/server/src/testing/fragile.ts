import { defineAggregate } from '@hindsight/domain';
import { z } from 'zod';

/** Ends the thread that folds a certain event. Only a thread may fold it. */
export const fragile = defineAggregate({
  name: 'fragile',
  version: 1,
  initial: { touched: 0 },
  events: {
    Touched: { 1: z.strictObject({}) },
    Broken: { 1: z.strictObject({}) },
  },
  evolve: {
    Touched: (state) => ({ touched: state.touched + 1 }),
    Broken: () => process.exit(3),
  },
  commands: {},
  snapshotEvery: 100,
});
