import { account } from '../../bank/account.ts';
import type { Plan } from './plan.ts';

type Business = {
  readonly holder: string;
  readonly terminals: number;
  /** Of the stream, exactly: none of its commands is ever refused. */
  readonly events: number;
};

/** A long history: a till’s takings all day long, and suppliers paid from them. */
export function planBusinessAccount(plan: Plan, { holder, terminals, events }: Business): void {
  const { random, add, day } = plan;
  const id = random.uuid();
  const openedAt = day * random.next();
  const steps = { aggregate: account, id };
  add(openedAt, ({ run }) => {
    const input = { holder, initialBalanceCents: 250_000 };
    run({ ...steps, command: 'open', input, actor: 'teller-1' });
  });
  for (let movement = 1; movement < events; movement++) {
    add(openedAt + (1 - openedAt) * random.next(), ({ run, stateOf }) => {
      const { balanceCents } = stateOf(account, id);
      const paysOut = balanceCents > 400_000 && random.chance(0.12);
      const amountCents = paysOut ? random.between(400, 3_900) * 100 : random.between(250, 12_500);
      run({
        ...steps,
        command: paysOut ? 'withdraw' : 'deposit',
        input: { amountCents, description: paysOut ? 'Supplier invoice' : 'Card payment' },
        actor: paysOut ? 'bookkeeper-1' : `card-terminal-${random.between(1, terminals)}`,
      });
    });
  }
}
