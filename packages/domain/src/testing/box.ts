import { z } from 'zod';
import { defineAggregate } from '../define-aggregate.ts';
import { refuse } from '../refuse.ts';

type Box = { readonly holds: string | null };

const initial: Box = { holds: null };

/** Lets everything through as it is; the type is only to be simple. */
const anything = z.custom<string>(() => true);

/** Holds any one thing, so that tests can put the worst into it. */
export const box = defineAggregate({
  name: 'box',
  version: 1,
  snapshotEvery: 10,
  initial,
  events: { Put: { 1: anything }, Emptied: { 1: anything } },
  evolve: {
    Put: (_state, data) => ({ holds: data }),
    Emptied: () => initial,
  },
  commands: {
    put: {
      input: anything,
      decide: ({ holds }, input) =>
        holds === null ? [{ type: 'Put', data: input }] : refuse('not_empty', 'Full.', { holds }),
    },
  },
});
