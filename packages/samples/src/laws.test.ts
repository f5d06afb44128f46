import type {
  Aggregate,
  CommandInputs,
  DefinedAggregate,
  EventSchemas,
  Json,
} from '@hindsight/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account } from './bank/account.ts';
import { order } from './shop/order.ts';
import { product } from './shop/product.ts';

type Command = { readonly command: string; readonly input: Json };

const amount = fc.oneof(
  fc.integer({ min: 1, max: 500 }),
  fc.constantFrom(1, Number.MAX_SAFE_INTEGER),
);
const reason = fc.constant({ reason: 'why' });
const name = fc.constantFrom('o1', 'o2', '__proto__', 'toString');

function commandsOf(inputs: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<Command[]> {
  const command = fc.oneof(
    ...Object.entries(inputs).map(([command, input]) =>
      fc.record({ command: fc.constant(command), input }),
    ),
  );
  return fc.array(command, { maxLength: 60, size: 'max' });
}

/** Runs commands one after the other; every state on the way is handed to `look`. */
function runAll<State extends Json, Events extends EventSchemas, Inputs extends CommandInputs>(
  aggregate: DefinedAggregate<State, Events, Inputs>,
  commands: readonly Command[],
  look: (state: State) => void,
): void {
  const { decide, parseCommand, reducer }: Aggregate = aggregate;
  let state = reducer.initial;
  for (const { command, input } of commands) {
    const parsed = parseCommand(command, input);
    if (!parsed.ok) throw new TypeError(command);
    const decided = decide(state, command, parsed.input);
    for (const event of 'events' in decided ? decided.events : []) {
      const recorded = { ...event, version: 1, recordedAt: '', occurredAt: null };
      state = reducer.evolve(state, recorded);
      look(state as State);
    }
  }
}

describe('whatever the commands', () => {
  it('a balance is never negative, and is what came in less what went out', () => {
    const movement = fc.record({ amountCents: amount });
    const commands = commandsOf({
      open: fc.record({
        holder: fc.constant('Ada'),
        initialBalanceCents: fc.integer({ min: 0, max: 900 }),
      }),
      deposit: movement,
      withdraw: movement,
      freeze: reason,
      unfreeze: reason,
      close: reason,
    });
    fc.assert(
      fc.property(commands, (sequence) => {
        runAll(account, sequence, ({ balanceCents, totals, status }) => {
          expect(balanceCents).toBeGreaterThanOrEqual(0);
          expect(balanceCents).toBe(totals.depositedCents - totals.withdrawnCents);
          expect(Number.isSafeInteger(balanceCents)).toBe(true);
          if (status === 'closed') expect(balanceCents).toBe(0);
        });
      }),
    );
  });

  it('stock is never negative, and what is reserved is what the reservations say', () => {
    const held = fc.record({ orderId: name, quantity: amount });
    const commands = commandsOf({
      list: fc.constant({ name: 'Mug', priceCents: 1 }),
      receive: fc.record({ quantity: amount }),
      reserve: held,
      release: held,
      'change-price': fc.record({ priceCents: amount }),
    });
    fc.assert(
      fc.property(commands, (sequence) => {
        runAll(product, sequence, ({ stock, reserved, reservations }) => {
          expect(stock).toBeGreaterThanOrEqual(0);
          const quantities = Object.values(reservations);
          expect(quantities.reduce((sum, quantity) => sum + quantity, 0)).toBe(reserved);
          expect(quantities.every((quantity) => quantity > 0)).toBe(true);
        });
      }),
    );
  });

  it('an order’s total is the sum of its lines, and it was paid in full when it is shipped', () => {
    const line = fc.record({ productId: name, quantity: amount, unitPriceCents: amount });
    const commands = commandsOf({
      create: fc.record({
        customerId: fc.constant('c'),
        lines: fc.array(line, { minLength: 1, maxLength: 4 }),
      }),
      pay: fc.record({ paymentId: fc.constant('p'), amountCents: fc.constantFrom(1, 2, 500) }),
      confirm: fc.constant({ confirmedBy: 'w' }),
      ship: fc.constant({ trackingNumber: 't', carrier: 'c' }),
      deliver: fc.constant({}),
      cancel: reason,
    });
    fc.assert(
      fc.property(commands, (sequence) => {
        runAll(order, sequence, ({ lines, totalCents, status, payment }) => {
          const sum = lines.reduce(
            (total, { quantity, unitPriceCents }) => total + quantity * unitPriceCents,
            0,
          );
          expect(totalCents).toBe(sum);
          if (status === 'shipped') expect(payment?.amountCents).toBe(totalCents);
        });
      }),
    );
  });
});
