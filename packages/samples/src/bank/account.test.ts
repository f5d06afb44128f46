import { given } from '@hindsight/domain';
import { describe, it } from 'vitest';
import { account } from './account.ts';

const opened = {
  type: 'AccountOpened',
  data: { holder: 'Ada Byron', initialBalanceCents: 10_000 },
} as const;
const empty = {
  type: 'AccountOpened',
  data: { holder: 'Ada Byron', initialBalanceCents: 0 },
} as const;
const frozen = { type: 'AccountFrozen', data: { reason: 'Card lost' } } as const;
const unfrozen = { type: 'AccountUnfrozen', data: { reason: 'Card found' } } as const;
const closed = { type: 'AccountClosed', data: { reason: 'Moved abroad' } } as const;
const money = { amountCents: 2_500, description: 'cash' };

describe('opening an account', () => {
  it('takes a holder and what is paid in', () => {
    given(account, [])
      .when('open', { holder: 'Ada Byron', initialBalanceCents: 10_000 })
      .then([opened])
      .thenState({
        holder: 'Ada Byron',
        balanceCents: 10_000,
        status: 'active',
        openedAt: '2026-01-01T00:00:00.000000Z',
      });
  });

  it('begins at zero when nothing is paid in', () => {
    given(account, []).when('open', { holder: 'Ada Byron' }).then([empty]);
  });

  it('happens once', () => {
    given(account, [opened])
      .when('open', { holder: 'Bob' })
      .thenRefused('already_open', { status: 'active' });
    given(account, [empty, closed]).when('open', { holder: 'Bob' }).thenRefused('already_open');
  });

  it('takes whole cents from zero on', () => {
    given(account, [])
      .when('open', { holder: 'Ada', initialBalanceCents: -1 })
      .thenInvalid('/initialBalanceCents');
    given(account, [])
      .when('open', { holder: '', initialBalanceCents: 0.5 })
      .thenInvalid('/holder', '/initialBalanceCents');
  });
});

describe('moving money', () => {
  it('adds a deposit', () => {
    given(account, [opened])
      .when('deposit', money)
      .then([{ type: 'MoneyDeposited', data: money }])
      .thenState({
        balanceCents: 12_500,
        totals: { depositedCents: 12_500, withdrawnCents: 0, movements: 1 },
        lastMovement: { amountCents: 2_500, description: 'cash' },
        lastActivityAt: '2026-01-01T00:00:01.000000Z',
      });
  });

  it('takes off a withdrawal', () => {
    given(account, [opened])
      .when('withdraw', money)
      .then([{ type: 'MoneyWithdrawn', data: money }])
      .thenState({ balanceCents: 7_500, totals: { withdrawnCents: 2_500 } });
  });

  it('needs no description', () => {
    given(account, [opened])
      .when('deposit', { amountCents: 1 })
      .then([{ type: 'MoneyDeposited', data: { amountCents: 1, description: '' } }]);
  });

  it('may empty the account, and not one cent more', () => {
    given(account, [opened])
      .when('withdraw', { amountCents: 10_000 })
      .then([{ type: 'MoneyWithdrawn', data: { amountCents: 10_000, description: '' } }]);
    given(account, [opened])
      .when('withdraw', { amountCents: 10_001 })
      .thenRefused('insufficient_funds', { availableCents: 10_000, requestedCents: 10_001 });
  });

  it('is refused unless the account is open and not frozen', () => {
    given(account, []).when('deposit', money).thenRefused('not_open');
    given(account, []).when('withdraw', money).thenRefused('not_open');
    given(account, [opened, frozen]).when('deposit', money).thenRefused('account_frozen');
    given(account, [opened, frozen]).when('withdraw', money).thenRefused('account_frozen');
    given(account, [empty, closed]).when('deposit', money).thenRefused('account_closed');
    given(account, [empty, closed]).when('withdraw', money).thenRefused('account_closed');
  });

  it('goes on when the account is unfrozen', () => {
    given(account, [opened, frozen, unfrozen])
      .when('withdraw', money)
      .thenState({ balanceCents: 7_500 });
  });

  it.each([0, -1, 0.5, 2 ** 53])('takes whole positive cents, not %d', (amountCents) => {
    given(account, [opened]).when('deposit', { amountCents }).thenInvalid('/amountCents');
    given(account, [opened]).when('withdraw', { amountCents }).thenInvalid('/amountCents');
  });

  it('stops where cents could no longer be counted', () => {
    const most = { amountCents: Number.MAX_SAFE_INTEGER - 10_000 };
    given(account, [opened])
      .when('deposit', most)
      .thenState({ balanceCents: Number.MAX_SAFE_INTEGER });
    given(account, [opened])
      .when('deposit', { amountCents: most.amountCents + 1 })
      .thenRefused('total_too_large', { depositedCents: 10_000 });
  });
});

describe('a withdrawal from before the new tills', () => {
  it.each([
    ['12.50', 1_250],
    ['0.05', 5],
    ['100.00', 10_000],
  ])('of %s euros is %i cents', (amount, amountCents) => {
    const old = {
      type: 'MoneyWithdrawn',
      schemaVersion: 1,
      data: { amount, note: 'Cash' },
    } as const;
    given(account, [opened, old]).thenState({
      balanceCents: 10_000 - amountCents,
      lastMovement: { amountCents: -amountCents, description: 'Cash' },
    });
  });
});

describe('freezing', () => {
  it('keeps the reason until it is lifted', () => {
    given(account, [opened])
      .when('freeze', { reason: 'Card lost' })
      .then([frozen])
      .thenState({ status: 'frozen', frozenBecause: 'Card lost' });
    given(account, [opened, frozen])
      .when('unfreeze', { reason: 'Card found' })
      .then([unfrozen])
      .thenState({ status: 'active', frozenBecause: null });
  });

  it('is refused where it makes no sense', () => {
    const reason = { reason: 'why' };
    given(account, [opened, frozen]).when('freeze', reason).thenRefused('already_frozen');
    given(account, [opened]).when('unfreeze', reason).thenRefused('not_frozen');
    given(account, []).when('freeze', reason).thenRefused('not_open');
    given(account, []).when('unfreeze', reason).thenRefused('not_open');
    given(account, [empty, closed]).when('freeze', reason).thenRefused('account_closed');
    given(account, [empty, closed]).when('unfreeze', reason).thenRefused('account_closed');
    given(account, [opened]).when('freeze', { reason: '' }).thenInvalid('/reason');
  });
});

describe('closing', () => {
  const reason = { reason: 'Moved abroad' };

  it('takes an empty account, frozen or not', () => {
    given(account, [empty])
      .when('close', reason)
      .then([closed])
      .thenState({ status: 'closed', closedBecause: 'Moved abroad' });
    given(account, [empty, frozen]).when('close', reason).then([closed]);
  });

  it('is refused while there is money, before it is opened, and twice', () => {
    given(account, [opened])
      .when('close', reason)
      .thenRefused('balance_not_zero', { balanceCents: 10_000 });
    given(account, []).when('close', reason).thenRefused('not_open');
    given(account, [empty, closed]).when('close', reason).thenRefused('account_closed');
  });
});
