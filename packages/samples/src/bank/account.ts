import { defineAggregate, refuse } from '@hindsight/domain';
import { z } from 'zod';
import { centsFromZero, positiveCents } from '../cents.ts';
import { optionalText, shortText } from '../text.ts';
import { accountEvents, upcastWithdrawalInEuros } from './account-events.ts';
import { refuseMovement, refuseUnlessOpen } from './account-rules.ts';
import { noAccountYet } from './account-state.ts';
import { applyMovement } from './apply-movement.ts';

const movementInput = z.strictObject({
  amountCents: positiveCents,
  description: optionalText.default(''),
});
const reasonInput = z.strictObject({ reason: shortText });

export const account = defineAggregate({
  name: 'account',
  version: 1,
  snapshotEvery: 100,
  initial: noAccountYet,
  events: accountEvents,
  upcasters: { MoneyWithdrawn: { 1: upcastWithdrawalInEuros } },

  evolve: {
    AccountOpened: (state, { holder, initialBalanceCents }, { recordedAt }) => ({
      ...state,
      holder,
      balanceCents: initialBalanceCents,
      status: 'active',
      openedAt: recordedAt,
      lastActivityAt: recordedAt,
      totals: { ...state.totals, depositedCents: initialBalanceCents },
    }),
    MoneyDeposited: (state, data, event) => applyMovement(state, data.amountCents, { data, event }),
    MoneyWithdrawn: (state, data, event) =>
      applyMovement(state, -data.amountCents, { data, event }),
    AccountFrozen: (state, { reason }, { recordedAt }) => ({
      ...state,
      status: 'frozen',
      frozenBecause: reason,
      lastActivityAt: recordedAt,
    }),
    AccountUnfrozen: (state, _data, { recordedAt }) => ({
      ...state,
      status: 'active',
      frozenBecause: null,
      lastActivityAt: recordedAt,
    }),
    AccountClosed: (state, { reason }, { recordedAt }) => ({
      ...state,
      status: 'closed',
      closedBecause: reason,
      lastActivityAt: recordedAt,
    }),
  },

  commands: {
    open: {
      input: z.strictObject({ holder: shortText, initialBalanceCents: centsFromZero.default(0) }),
      decide: (state, { holder, initialBalanceCents }) =>
        state.status === null
          ? [{ type: 'AccountOpened', data: { holder, initialBalanceCents } }]
          : refuse('already_open', 'An account is opened once.', { status: state.status }),
    },
    deposit: {
      input: movementInput,
      decide: (state, input) =>
        refuseMovement(state, input.amountCents) ?? [{ type: 'MoneyDeposited', data: input }],
    },
    withdraw: {
      input: movementInput,
      decide: (state, input) =>
        refuseMovement(state, -input.amountCents) ?? [{ type: 'MoneyWithdrawn', data: input }],
    },
    freeze: {
      input: reasonInput,
      decide: (state, input) => {
        const refusal = refuseUnlessOpen(state);
        if (refusal !== null) return refusal;
        if (state.status === 'frozen')
          return refuse('already_frozen', 'The account is frozen already.');
        return [{ type: 'AccountFrozen', data: input }];
      },
    },
    unfreeze: {
      input: reasonInput,
      decide: (state, input) => {
        const refusal = refuseUnlessOpen(state);
        if (refusal !== null) return refusal;
        if (state.status !== 'frozen') return refuse('not_frozen', 'The account is not frozen.');
        return [{ type: 'AccountUnfrozen', data: input }];
      },
    },
    close: {
      input: reasonInput,
      decide: (state, input) => {
        const { balanceCents } = state;
        const refusal = refuseUnlessOpen(state);
        if (refusal !== null) return refusal;
        if (balanceCents !== 0) {
          return refuse('balance_not_zero', 'Only an empty account can be closed.', {
            balanceCents,
          });
        }
        return [{ type: 'AccountClosed', data: input }];
      },
    },
  },
});
