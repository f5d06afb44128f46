import { account } from '../../bank/account.ts';
import { order } from '../../shop/order.ts';
import { carriers } from '../names.ts';
import type { Plan } from './plan.ts';
import type { PlannedOrder } from './planned-order.ts';

export type OrderTimes = {
  readonly createdAt: number;
  readonly paidAt: number;
  readonly shippedAt: number;
};

/** Paid from the customer’s account, confirmed, shipped, delivered, as far as it gets. */
export function planFulfilment(plan: Plan, planned: PlannedOrder, createdAt: number): OrderTimes {
  const { random, add, day, second } = plan;
  const { id, correlationId } = planned;
  const warehouse = `warehouse-${random.between(1, 4)}`;
  const own = { aggregate: order, id, correlationId };
  const paidAt = planPayment(plan, planned, createdAt);

  const confirmedAt = paidAt + random.waiting(0.3 * day) + 2 * second;
  add(confirmedAt, ({ run }) => {
    const input = { confirmedBy: warehouse };
    const step = { ...own, command: 'confirm', input, actor: warehouse };
    planned.cause = run({ ...step, causationId: planned.cause }) ?? planned.cause;
  });
  const shippedAt = confirmedAt + (0.1 + random.waiting(0.9)) * day;
  const input = { trackingNumber: random.hex(12).toUpperCase(), carrier: random.pick(carriers) };
  add(shippedAt, ({ run }) => {
    const step = { ...own, command: 'ship', input, actor: warehouse };
    planned.cause = run({ ...step, causationId: planned.cause }) ?? planned.cause;
  });
  add(shippedAt + (0.5 + random.waiting(1.8)) * day, ({ run }) => {
    const actor = `courier-${random.between(1, 12)}`;
    run({ ...own, command: 'deliver', input: {}, actor, causationId: planned.cause });
  });
  return { createdAt, paidAt, shippedAt };
}

/** The money leaves the account first, and that event is the order’s payment. */
function planPayment(plan: Plan, planned: PlannedOrder, createdAt: number): number {
  const { random, add, second } = plan;
  const { id, correlationId, customerId, who, wanted, held } = planned;
  const paidAt = createdAt + (5 + random.waiting(900)) * second;
  let withdrawal: string | null = null;
  add(paidAt, ({ run, stateOf }) => {
    const { status, totalCents: amountCents } = stateOf(order, id);
    if (held.length < wanted.length || status !== 'created') return;
    const input = { amountCents, description: `Order ${id.slice(0, 8)}` };
    const withdraw = { aggregate: account, id: customerId, command: 'withdraw', input };
    withdrawal = run({ ...withdraw, actor: who, correlationId, causationId: planned.cause });
  });
  add(paidAt + second, ({ run, stateOf }) => {
    if (withdrawal === null) return;
    const input = { paymentId: withdrawal, amountCents: stateOf(order, id).totalCents };
    const pay = { aggregate: order, id, command: 'pay', input, actor: 'payments' };
    const causationId = withdrawal;
    planned.cause = run({ ...pay, correlationId, causationId }) ?? planned.cause;
  });
  return paidAt;
}
