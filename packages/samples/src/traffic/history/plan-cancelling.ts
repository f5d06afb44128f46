import { account } from '../../bank/account.ts';
import { order } from '../../shop/order.ts';
import { product } from '../../shop/product.ts';
import { cancelReasons } from '../names.ts';
import type { Plan } from './plan.ts';
import type { OrderTimes } from './plan-fulfilment.ts';
import type { PlannedOrder } from './planned-order.ts';

/**
 * Some customers change their mind before the parcel is gone; the shop gives up what it cannot
 * supply or was not paid for. Stock and money go back.
 */
export function planCancelling(plan: Plan, planned: PlannedOrder, times: OrderTimes): void {
  const { random, add, day, second } = plan;
  const { id, correlationId, who, wanted, held } = planned;
  const { createdAt, paidAt, shippedAt } = times;
  const changesMind = random.chance(0.08);
  const cancelledAt = changesMind
    ? Math.max(createdAt + (shippedAt - createdAt) * random.next(), paidAt + 2 * second)
    : paidAt + (0.02 + random.waiting(0.2)) * day;
  let cancellation: string | null = null;
  let refundCents = 0;

  add(cancelledAt, ({ run, stateOf }) => {
    const { status, payment } = stateOf(order, id);
    if (!changesMind && status !== 'created') return;
    const trouble = held.length < wanted.length ? 'Out of stock' : 'Payment declined';
    const input = { reason: changesMind ? random.pick(cancelReasons) : trouble };
    const cancel = { aggregate: order, id, command: 'cancel', input, correlationId };
    refundCents = payment?.amountCents ?? 0;
    const actor = changesMind ? who : 'shop';
    cancellation = run({ ...cancel, actor, causationId: planned.cause });
  });
  add(cancelledAt + second, ({ run }) => {
    if (cancellation === null) return;
    const origin = { correlationId, causationId: cancellation, actor: 'shop' };
    for (const { productId, quantity } of held) {
      const input = { orderId: id, quantity };
      run({ aggregate: product, id: productId, command: 'release', input, ...origin });
    }
    if (refundCents === 0) return;
    const input = { amountCents: refundCents, description: `Refund of order ${id.slice(0, 8)}` };
    const deposit = { aggregate: account, id: planned.customerId, command: 'deposit', input };
    run({ ...deposit, ...origin });
  });
}
