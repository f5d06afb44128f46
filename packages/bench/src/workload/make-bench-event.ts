import type { BenchEvent } from './bench-event.ts';

const words =
  'standing order for the rent of the flat in the old harbour street, third floor, paid late by the tenant';

let made = 0;

/** The event that takes a stream from `version` to the next. The same seed makes the same event. */
export function makeBenchEvent(version: number, seed: number = made++): BenchEvent {
  const id = toUuid(seed);
  const metadata = { correlationId: id, teller: 'teller-3', channel: 'branch', session: seed };
  if (version === 0) {
    const data = { holder: `Ada Byron of ${id}`, initialBalanceCents: 1_000_000 };
    return { type: 'AccountOpened', data, metadata };
  }
  return {
    type: version % 3 === 2 ? 'MoneyWithdrawn' : 'MoneyDeposited',
    data: { amountCents: 100 + (seed % 900), description: `${words} ${id} entry no ${version}` },
    metadata,
  };
}

export function makeBenchEvents(version: number, count: number): readonly BenchEvent[] {
  return Array.from({ length: count }, (_, index) => makeBenchEvent(version + index));
}

function toUuid(seed: number): string {
  const hex = seed.toString(16).padStart(12, '0');
  const mixed = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return `${mixed.toString(16).padStart(8, '0')}-4a1b-4c2d-8e3f-${hex}`;
}
