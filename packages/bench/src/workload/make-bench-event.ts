import { randomUUID } from 'node:crypto';
import type { BenchEvent } from './bench-event.ts';

const words =
  'standing order for the rent of the flat in the old harbour street, third floor, paid late by the tenant';

/** The n-th event of a stream. Deposits outweigh withdrawals, so no balance falls below zero. */
export function makeBenchEvent(n: number): BenchEvent {
  return {
    type: n % 3 === 2 ? 'MoneyWithdrawn' : 'MoneyDeposited',
    data: { amountCents: 100 + (n % 900), description: `${words} ${randomUUID()} entry no ${n}` },
    metadata: { correlationId: randomUUID(), teller: 'teller-3', channel: 'branch', session: n },
  };
}
