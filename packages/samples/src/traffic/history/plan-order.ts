import { account } from '../../bank/account.ts';
import { order } from '../../shop/order.ts';
import { product } from '../../shop/product.ts';
import { cancelReasons, carriers } from '../names.ts';
import type { Plan, PlannedAccount, PlannedProduct } from './plan.ts';

type Shop = {
  readonly customers: readonly PlannedAccount[];
  readonly products: readonly PlannedProduct[];
};

/**
 * An order from creation to delivery, or to cancellation. Everything that follows from it, in the
 * streams of its products and of the customer’s account, shares its correlation id, and each event
 * names the one that caused it.
 */
export function planOrder(plan: Plan, { customers, products }: Shop): void {
  const { random, add, day } = plan;
  const second = day / 86_400;
  const id = random.uuid();
  const correlationId = random.uuid();
  const createdAt = 0.02 + 0.98 * random.next();
  const customer = random.pick(customers.filter(({ openedAt }) => openedAt < createdAt));
  const offered = products.filter(({ listedAt }) => listedAt + second < createdAt);
  const wanted = pickLines(plan, offered);
  const who = `customer-${customer.id.slice(0, 8)}`;
  const warehouse = `warehouse-${random.between(1, 4)}`;
  const own = { aggregate: order, id, correlationId };
  const held: { productId: string; quantity: number }[] = [];
  let cause: string | undefined;
  let isShort = false;

  add(createdAt, ({ run, stateOf }) => {
    const lines = wanted.map(({ productId, quantity }) => {
      const unitPriceCents = stateOf(product, productId).priceCents;
      return { productId, quantity, unitPriceCents };
    });
    const input = { customerId: customer.id, lines };
    cause = run({ ...own, command: 'create', input, actor: who }) ?? undefined;
  });
  for (const [index, { productId, quantity }] of wanted.entries()) {
    add(createdAt + (index + 1) * second * 0.2, ({ run }) => {
      const reserve = { aggregate: product, id: productId, command: 'reserve', actor: 'shop' };
      const input = { orderId: id, quantity };
      const eventId = run({ ...reserve, input, correlationId, causationId: cause });
      if (eventId === null) isShort = true;
      else held.push({ productId, quantity });
    });
  }

  const paidAt = createdAt + (5 + random.waiting(900)) * second;
  let withdrawal: string | null = null;
  add(paidAt, ({ run, stateOf }) => {
    const { status, totalCents: amountCents } = stateOf(order, id);
    if (isShort || status !== 'created') return;
    const input = { amountCents, description: `Order ${id.slice(0, 8)}` };
    const withdraw = { aggregate: account, id: customer.id, command: 'withdraw', actor: who };
    withdrawal = run({ ...withdraw, input, correlationId, causationId: cause });
  });
  add(paidAt + second, ({ run, stateOf }) => {
    if (withdrawal === null) return;
    const input = { paymentId: withdrawal, amountCents: stateOf(order, id).totalCents };
    const causationId = withdrawal;
    cause = run({ ...own, command: 'pay', input, actor: 'payments', causationId }) ?? cause;
  });

  const confirmedAt = paidAt + random.waiting(0.3 * day) + 2 * second;
  add(confirmedAt, ({ run }) => {
    const input = { confirmedBy: warehouse };
    const step = { ...own, command: 'confirm', input, actor: warehouse, causationId: cause };
    cause = run(step) ?? cause;
  });
  const shippedAt = confirmedAt + (0.1 + random.waiting(0.9)) * day;
  const input = { trackingNumber: random.hex(12).toUpperCase(), carrier: random.pick(carriers) };
  add(shippedAt, ({ run }) => {
    const step = { ...own, command: 'ship', input, actor: warehouse, causationId: cause };
    cause = run(step) ?? cause;
  });
  add(shippedAt + (0.5 + random.waiting(1.8)) * day, ({ run }) => {
    const actor = `courier-${random.between(1, 12)}`;
    run({ ...own, command: 'deliver', input: {}, actor, causationId: cause });
  });

  const changesMind = random.chance(0.08);
  const reconsiderAt = changesMind
    ? createdAt + (shippedAt - createdAt) * random.next()
    : paidAt + (0.02 + random.waiting(0.2)) * day;
  planCancelling();

  function planCancelling(): void {
    let cancelled: string | null = null;
    let refundCents = 0;
    add(reconsiderAt, ({ run, stateOf }) => {
      const { status, payment } = stateOf(order, id);
      if (!changesMind && status !== 'created') return;
      const why = isShort ? 'Out of stock' : 'Payment declined';
      const reason = changesMind ? random.pick(cancelReasons) : why;
      const actor = changesMind ? who : 'shop';
      refundCents = payment?.amountCents ?? 0;
      cancelled = run({ ...own, command: 'cancel', input: { reason }, actor, causationId: cause });
    });
    add(reconsiderAt + second, ({ run }) => {
      if (cancelled === null) return;
      const origin = { correlationId, causationId: cancelled, actor: 'shop' };
      for (const { productId, quantity } of held) {
        const release = { orderId: id, quantity };
        run({ aggregate: product, id: productId, command: 'release', input: release, ...origin });
      }
      if (refundCents === 0) return;
      const refund = { amountCents: refundCents, description: `Refund of order ${id.slice(0, 8)}` };
      run({ aggregate: account, id: customer.id, command: 'deposit', input: refund, ...origin });
    });
  }
}

function pickLines({ random }: Plan, offered: readonly PlannedProduct[]) {
  const chosen = new Set<string>();
  const lines = random.between(1, 3);
  for (let line = 0; line < lines; line++) chosen.add(random.pick(offered).id);
  return [...chosen].map((productId) => ({ productId, quantity: random.between(1, 3) }));
}
