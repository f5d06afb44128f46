import type { AccountState } from './account-state.ts';

type Movement = {
  readonly data: { readonly amountCents: number; readonly description: string };
  readonly event: { readonly recordedAt: string };
};

/** `changeCents` is negative for a withdrawal. */
export function applyMovement(
  state: AccountState,
  changeCents: number,
  { data, event }: Movement,
): AccountState {
  const { depositedCents, withdrawnCents, movements } = state.totals;
  return {
    ...state,
    balanceCents: state.balanceCents + changeCents,
    lastActivityAt: event.recordedAt,
    totals: {
      depositedCents: depositedCents + Math.max(changeCents, 0),
      withdrawnCents: withdrawnCents + Math.max(-changeCents, 0),
      movements: movements + 1,
    },
    lastMovement: { amountCents: changeCents, description: data.description },
  };
}
