import type { DecidedEvent } from '@hindsight/domain';

/** The tills that wrote withdrawals in euros were replaced half-way through the history. */
export function rewriteAsOfOld(event: DecidedEvent): DecidedEvent {
  if (event.type !== 'MoneyWithdrawn' || !isWithdrawal(event.data)) return event;
  const { amountCents, description } = event.data;
  const cents = String(amountCents).padStart(3, '0');
  const amount = `${cents.slice(0, -2)}.${cents.slice(-2)}`;
  return { ...event, schemaVersion: 1, data: { amount, note: description } };
}

function isWithdrawal(data: unknown): data is { amountCents: number; description: string } {
  return (
    typeof data === 'object' && data !== null && 'amountCents' in data && 'description' in data
  );
}
