import { account } from '../../bank/account.ts';
import {
  closeReasons,
  depositReasons,
  familyNames,
  freezeReasons,
  givenNames,
  wholeNames,
  withdrawalReasons,
} from '../names.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Plan, PlannedAccount } from './plan.ts';

/** A person’s account: opened, used, now and then overdrawn, frozen or closed. */
export function planAccount(plan: Plan, movements: number): PlannedAccount {
  const { random, add, day } = plan;
  const id = random.uuid();
  const openedAt = random.next() ** 1.6 * 0.9;
  const customer = `customer-${id.slice(0, 8)}`;
  const holder = random.chance(0.08)
    ? random.pick(wholeNames)
    : `${random.pick(givenNames)} ${random.pick(familyNames)}`;
  const initialBalanceCents = random.chance(0.3) ? 0 : random.between(20, 4_000) * 100;

  add(openedAt, ({ run }) => {
    const actor = `teller-${random.between(1, 8)}`;
    run({ aggregate: account, id, command: 'open', input: { holder, initialBalanceCents }, actor });
  });
  for (let movement = 0; movement < movements; movement++) {
    add(openedAt + (1 - openedAt) * random.next(), ({ run, stateOf }) => {
      const { balanceCents } = stateOf(account, id);
      const overdraws = random.chance(0.02);
      const withdraws = overdraws || (balanceCents > 500 && random.chance(0.58));
      const wishedCents = withdraws ? random.between(3, 220) * 50 : random.between(20, 500) * 100;
      const amountCents =
        withdraws && !overdraws ? Math.min(wishedCents, balanceCents) : wishedCents;
      const description = random.pick(withdraws ? withdrawalReasons : depositReasons);
      const command = withdraws ? 'withdraw' : 'deposit';
      const actor = pickActor(random, customer);
      run({ aggregate: account, id, command, input: { amountCents, description }, actor });
    });
  }
  const actor = `officer-${random.between(1, 3)}`;
  const steps = { aggregate: account, id, actor };
  if (random.chance(0.06)) {
    const frozenAt = openedAt + (1 - openedAt) * random.next();
    const reason = random.pick(freezeReasons);
    add(frozenAt, ({ run }) => run({ ...steps, command: 'freeze', input: { reason } }));
    add(frozenAt + random.waiting(6 * day), ({ run }) =>
      run({ ...steps, command: 'unfreeze', input: { reason: 'Checked with the customer' } }),
    );
  }
  if (random.chance(0.04)) {
    const closedAt = openedAt + (1 - openedAt) * (0.5 + 0.5 * random.next());
    const reason = random.pick(closeReasons);
    add(closedAt, ({ run, stateOf }) => {
      const { balanceCents: amountCents } = stateOf(account, id);
      const input = { amountCents, description: 'Paid out on closing' };
      if (amountCents > 0) run({ ...steps, command: 'withdraw', input });
    });
    add(closedAt + day / 1000, ({ run }) => run({ ...steps, command: 'close', input: { reason } }));
  }
  return { id, openedAt };
}

function pickActor(random: SeededRandom, customer: string): string {
  const draw = random.next();
  if (draw < 0.5) return customer;
  if (draw < 0.8) return `teller-${random.between(1, 8)}`;
  return `atm-${random.between(1, 24)}`;
}
