import { defineAggregate, refuse } from '@hindsight/domain';
import { z } from 'zod';

const amount = z.strictObject({ cents: z.int().positive() });

type Wallet = { readonly owner: string; readonly cents: number };

const initial: Wallet = { owner: '', cents: 0 };

/** A small aggregate for the tests of the server. */
export const wallet = defineAggregate({
  name: 'wallet',
  version: 1,
  initial,
  events: {
    WalletOpened: { 1: z.strictObject({ owner: z.string() }) },
    Filled: { 1: amount },
    Spent: { 1: amount },
  },
  evolve: {
    WalletOpened: (state, { owner }) => ({ ...state, owner }),
    Filled: (state, { cents }) => ({ ...state, cents: state.cents + cents }),
    Spent: (state, { cents }) => ({ ...state, cents: state.cents - cents }),
  },
  commands: {
    open: {
      input: z.strictObject({ owner: z.string() }),
      decide: (_state, { owner }) => [{ type: 'WalletOpened', data: { owner } }],
    },
    fill: {
      input: amount,
      decide: (_state, { cents }) => [{ type: 'Filled', data: { cents } }],
    },
    trickle: {
      input: z.strictObject({ times: z.int().positive() }),
      decide: (_state, { times }) =>
        Array.from({ length: times }, () => ({ type: 'Filled' as const, data: { cents: 1 } })),
    },
    spend: {
      input: amount,
      decide: (state, { cents }) =>
        state.cents < cents
          ? refuse('too_little', 'There is too little in it.', { has: state.cents, asked: cents })
          : [{ type: 'Spent', data: { cents } }],
    },
  },
  snapshotEvery: 10,
});
