import {
  closeReasons,
  depositReasons,
  familyNames,
  freezeReasons,
  givenNames,
  withdrawalReasons,
} from '../names.ts';
import type { CounterDesk } from './counter-desk.ts';
import { readNumber } from './read-number.ts';
import type { Accepted, TrafficCommand } from './traffic-command.ts';

type AccountCommand = {
  readonly id: string;
  readonly command: string;
  readonly input: TrafficCommand['input'];
  readonly actor: string;
  readonly ifVersion?: number;
};

function onAccount({ actor, ...command }: AccountCommand): TrafficCommand {
  const context = { actor, correlationId: crypto.randomUUID() };
  return { aggregate: 'account', ...command, context };
}

async function runOnAccount(desk: CounterDesk, command: AccountCommand): Promise<Accepted | null> {
  const answer = await desk.run(onAccount(command));
  const { id } = command;
  if (answer !== null) {
    desk.customers.keep({ id, balanceCents: readNumber(answer.state, 'balanceCents') });
  }
  return answer;
}

export async function openAccount(desk: CounterDesk): Promise<void> {
  const { random } = desk;
  const holder = `${random.pick(givenNames)} ${random.pick(familyNames)}`;
  const input = { holder, initialBalanceCents: random.between(0, 2_000) * 100 };
  const actor = `teller-${random.between(1, 8)}`;
  await runOnAccount(desk, { id: crypto.randomUUID(), command: 'open', input, actor });
}

export async function depositMoney(desk: CounterDesk): Promise<void> {
  const { random } = desk;
  const id = await pickAccount(desk);
  if (id === null) return openAccount(desk);
  const input = {
    amountCents: random.between(10, 400) * 100,
    description: random.pick(depositReasons),
  };
  const actor = `teller-${random.between(1, 8)}`;
  await runOnAccount(desk, { id, command: 'deposit', input, actor });
}

export async function withdrawMoney(desk: CounterDesk): Promise<void> {
  const { random } = desk;
  const id = await pickAccount(desk);
  if (id === null) return openAccount(desk);
  const input = {
    amountCents: random.between(4, 120) * 50,
    description: random.pick(withdrawalReasons),
  };
  const actor = random.chance(0.5) ? `atm-${random.between(1, 24)}` : `customer-${id.slice(0, 8)}`;
  await runOnAccount(desk, { id, command: 'withdraw', input, actor });
}

/** Refused: nobody has that much. */
export async function overdraw(desk: CounterDesk): Promise<void> {
  const id = await pickAccount(desk);
  if (id === null) return openAccount(desk);
  const input = { amountCents: 900_000_000, description: 'A boat' };
  await desk.run(
    onAccount({ id, command: 'withdraw', input, actor: `customer-${id.slice(0, 8)}` }),
  );
}

/** A frozen account stays frozen for a while, and is tried in vain meanwhile. */
export async function freezeOrUnfreeze(desk: CounterDesk): Promise<void> {
  const { random, frozen } = desk;
  const actor = `officer-${random.between(1, 3)}`;
  const before = frozen.pick();
  if (before !== null && random.chance(0.5)) {
    const input = { amountCents: 2_000, description: 'Cash' };
    const customer = `customer-${before.id.slice(0, 8)}`;
    await desk.run(onAccount({ id: before.id, command: 'withdraw', input, actor: customer }));
    const reason = 'Checked with the customer';
    const unfreeze = { id: before.id, command: 'unfreeze', input: { reason }, actor };
    if ((await runOnAccount(desk, unfreeze)) !== null) frozen.forget(before.id);
    return;
  }
  const id = desk.customers.pick()?.id;
  if (id === undefined) return;
  const freeze = { id, command: 'freeze', input: { reason: random.pick(freezeReasons) }, actor };
  if ((await desk.run(onAccount(freeze))) === null) return;
  frozen.keep({ id });
  desk.customers.forget(id);
}

/** Paid out, closed, and then somebody still sends money: refused. */
export async function closeAccount(desk: CounterDesk): Promise<void> {
  const { random, customers, closed } = desk;
  const late = closed.pick();
  if (late !== null && random.chance(0.5)) {
    const input = { amountCents: 1_500, description: 'Refund' };
    await desk.run(onAccount({ id: late.id, command: 'deposit', input, actor: 'clearing' }));
    return;
  }
  const customer = customers.pick();
  if (customer === null) return;
  const { id, balanceCents } = customer;
  const actor = `officer-${random.between(1, 3)}`;
  if (balanceCents > 0) {
    const input = { amountCents: balanceCents, description: 'Paid out on closing' };
    await runOnAccount(desk, { id, command: 'withdraw', input, actor });
  }
  const close = { id, command: 'close', input: { reason: random.pick(closeReasons) }, actor };
  if ((await desk.run(onAccount(close))) === null) return;
  customers.forget(id);
  closed.keep({ id });
}

/** Two people act on what they saw at the same version: one of them is told that it has moved on. */
export async function race(desk: CounterDesk): Promise<void> {
  const { random } = desk;
  const id = await pickAccount(desk);
  if (id === null) return openAccount(desk);
  const input = { amountCents: random.between(1, 50) * 100, description: 'Cash at the counter' };
  const seen = await runOnAccount(desk, { id, command: 'deposit', input, actor: 'teller-1' });
  if (seen === null) return;
  const deposit = { id, command: 'deposit', input, ifVersion: seen.version };
  await desk.runTogether([
    onAccount({ ...deposit, actor: 'teller-2' }),
    onAccount({ ...deposit, actor: 'teller-3' }),
  ]);
}

async function pickAccount({ random, customers, pickExisting }: CounterDesk) {
  const known = customers.pick();
  return known !== null && random.chance(0.7) ? known.id : pickExisting('account');
}
