import { type Refused, refuse } from '@hindsight/domain';
import type { AccountState } from './account-state.ts';

export function refuseUnlessOpen({ status }: AccountState): Refused | null {
  if (status === null) return refuse('not_open', 'The account has not been opened.');
  if (status === 'closed') return refuse('account_closed', 'The account is closed.');
  return null;
}

/** `changeCents` is what the balance would change by: negative for a withdrawal. */
export function refuseMovement(state: AccountState, changeCents: number): Refused | null {
  const refusal = refuseUnlessOpen(state);
  if (refusal !== null) return refusal;
  const { status, balanceCents } = state;
  if (status === 'frozen') return refuse('account_frozen', 'A frozen account moves no money.');
  if (balanceCents + changeCents < 0) {
    return refuse('insufficient_funds', 'The balance does not cover this.', {
      availableCents: balanceCents,
      requestedCents: -changeCents,
    });
  }
  const { depositedCents } = state.totals;
  if (changeCents > Number.MAX_SAFE_INTEGER - depositedCents) {
    return refuse('total_too_large', 'Beyond this, money could not be counted to the cent.', {
      depositedCents,
      amountCents: changeCents,
      limitCents: Number.MAX_SAFE_INTEGER,
    });
  }
  return null;
}
