import { order } from '../../shop/order.ts';
import { product } from '../../shop/product.ts';
import type { Plan, PlannedAccount, PlannedProduct } from './plan.ts';
import { planCancelling } from './plan-cancelling.ts';
import { planFulfilment } from './plan-fulfilment.ts';
import type { PlannedOrder } from './planned-order.ts';

export type Shop = {
  readonly opensAt: number;
  readonly customers: readonly PlannedAccount[];
  readonly products: readonly PlannedProduct[];
};

/**
 * An order from creation to delivery, or to cancellation. Everything that follows from it, in the
 * streams of its products and of the customer’s account, shares its correlation id, and each event
 * names the one that caused it.
 */
export function planOrder(plan: Plan, { opensAt, customers, products }: Shop): void {
  const { random } = plan;
  const createdAt = opensAt + (1 - opensAt) * random.next();
  const { id: customerId } = random.pick(customers.filter(({ openedAt }) => openedAt <= createdAt));
  const offered = products.filter(({ listedAt }) => listedAt <= createdAt);
  const planned: PlannedOrder = {
    id: random.uuid(),
    correlationId: random.uuid(),
    customerId,
    who: `customer-${customerId.slice(0, 8)}`,
    wanted: pickItems(plan, offered),
    held: [],
    cause: undefined,
  };
  planCreation(plan, planned, createdAt);
  const times = planFulfilment(plan, planned, createdAt);
  planCancelling(plan, planned, times);
}

function planCreation({ add, second }: Plan, planned: PlannedOrder, createdAt: number): void {
  const { id, correlationId, customerId, who, wanted, held } = planned;
  add(createdAt, ({ run, stateOf }) => {
    const lines = wanted.map(({ productId, quantity }) => {
      const unitPriceCents = stateOf(product, productId).priceCents;
      return { productId, quantity, unitPriceCents };
    });
    const input = { customerId, lines };
    const step = { aggregate: order, id, command: 'create', input, actor: who, correlationId };
    planned.cause = run(step) ?? undefined;
  });
  for (const [index, item] of wanted.entries()) {
    add(createdAt + (index + 1) * second * 0.2, ({ run }) => {
      const input = { orderId: id, quantity: item.quantity };
      const reserve = { aggregate: product, id: item.productId, command: 'reserve', input };
      const origin = { actor: 'shop', correlationId, causationId: planned.cause };
      if (run({ ...reserve, ...origin }) !== null) held.push(item);
    });
  }
}

function pickItems({ random }: Plan, offered: readonly PlannedProduct[]) {
  const chosen = new Set<string>();
  const lines = random.between(1, 3);
  for (let line = 0; line < lines; line++) chosen.add(random.pick(offered).id);
  return [...chosen].map((productId) => ({ productId, quantity: random.between(1, 3) }));
}
