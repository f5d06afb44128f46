/** Nothing yet: every field is null or zero until the account is opened. */
export type AccountState = {
  readonly holder: string | null;
  readonly balanceCents: number;
  readonly status: 'active' | 'frozen' | 'closed' | null;
  readonly openedAt: string | null;
  readonly lastActivityAt: string | null;
  readonly totals: {
    readonly depositedCents: number;
    readonly withdrawnCents: number;
    readonly movements: number;
  };
  readonly lastMovement: { readonly amountCents: number; readonly description: string } | null;
  readonly frozenBecause: string | null;
  readonly closedBecause: string | null;
};

export const noAccountYet: AccountState = {
  holder: null,
  balanceCents: 0,
  status: null,
  openedAt: null,
  lastActivityAt: null,
  totals: { depositedCents: 0, withdrawnCents: 0, movements: 0 },
  lastMovement: null,
  frozenBecause: null,
  closedBecause: null,
};
