import type { Json } from '@hindsight/domain';
import { cancelReasons, carriers, productNames } from '../names.ts';
import type { CounterDesk, OpenOrder } from './counter-desk.ts';
import { readNumber } from './read-number.ts';
import type { TrafficCommand } from './traffic-command.ts';

/** Also how the traffic learns a product’s price. */
export async function stockUp(desk: CounterDesk): Promise<void> {
  const { random, offers } = desk;
  const actor = `warehouse-${random.between(1, 4)}`;
  let id = await desk.pickExisting('product');
  const context = { actor, correlationId: crypto.randomUUID() };
  if (id === null) {
    id = crypto.randomUUID();
    const input = { name: random.pick(productNames), priceCents: random.between(29, 900) * 10 };
    await desk.run({ aggregate: 'product', id, command: 'list', input, context });
  }
  const input = { quantity: random.between(2, 12) };
  const answer = await desk.run({ aggregate: 'product', id, command: 'receive', input, context });
  if (answer !== null) offers.keep({ id, priceCents: readNumber(answer.state, 'priceCents') });
}

export async function placeOrder(desk: CounterDesk): Promise<void> {
  const { random, customers, offers, orders } = desk;
  const [customer, offer] = [customers.pick(), offers.pick()];
  if (customer === null || offer === null) return stockUp(desk);
  const id = crypto.randomUUID();
  const correlationId = crypto.randomUUID();
  const line = { productId: offer.id, quantity: random.between(1, 3) };
  const input = {
    customerId: customer.id,
    lines: [{ ...line, unitPriceCents: offer.priceCents }],
  };
  const context = { actor: `customer-${customer.id.slice(0, 8)}`, correlationId };
  const created = await desk.run({ aggregate: 'order', id, command: 'create', input, context });
  const cause = created?.events.at(-1)?.eventId;
  if (!created || cause === undefined) return;
  const order: OpenOrder = {
    id,
    correlationId,
    customerId: customer.id,
    totalCents: readNumber(created.state, 'totalCents'),
    lines: [line],
    next: 'pay',
    cause,
  };
  const reserve = { orderId: id, quantity: line.quantity };
  const reserved = await desk.run(inCourseOf(order, 'product', offer.id, ['reserve', reserve]));
  if (reserved === null) await cancelOrder(desk, { ...order, lines: [] }, 'Out of stock');
  else orders.keep(order);
}

/** Takes one order one step further, or gives it up. */
export async function advanceOrder(desk: CounterDesk): Promise<void> {
  const { random, orders } = desk;
  const order = orders.pick();
  if (order === null) return placeOrder(desk);
  const isShipped = order.next === 'deliver';
  if (!isShipped && random.chance(0.06)) {
    return cancelOrder(desk, order, random.pick(cancelReasons));
  }
  if (order.next === 'pay') return payOrder(desk, order);

  const input = inputOf(order, random.between(1, 4), random.pick(carriers));
  const answer = await desk.run(inCourseOf(order, 'order', order.id, [order.next, input]));
  const cause = answer?.events.at(-1)?.eventId;
  if (cause === undefined || isShipped) orders.forget(order.id);
  else orders.keep({ ...order, cause, next: order.next === 'confirm' ? 'ship' : 'deliver' });
}

async function payOrder(desk: CounterDesk, order: OpenOrder): Promise<void> {
  const { customerId, totalCents: amountCents } = order;
  const input = { amountCents, description: `Order ${order.id.slice(0, 8)}` };
  const withdrawn = await desk.run(inCourseOf(order, 'account', customerId, ['withdraw', input]));
  const paymentId = withdrawn?.events.at(-1)?.eventId;
  if (paymentId === undefined) return cancelOrder(desk, order, 'Payment declined');
  const pay = { paymentId, amountCents };
  const caused = { ...order, cause: paymentId };
  const paid = await desk.run(inCourseOf(caused, 'order', order.id, ['pay', pay]));
  const cause = paid?.events.at(-1)?.eventId;
  if (cause !== undefined) desk.orders.keep({ ...order, cause, next: 'confirm' });
}

async function cancelOrder(desk: CounterDesk, order: OpenOrder, reason: string): Promise<void> {
  desk.orders.forget(order.id);
  const cancelled = await desk.run(inCourseOf(order, 'order', order.id, ['cancel', { reason }]));
  const cause = cancelled?.events.at(-1)?.eventId;
  if (cause === undefined) return;
  const caused = { ...order, cause };
  for (const { productId, quantity } of order.lines) {
    const release = { orderId: order.id, quantity };
    await desk.run(inCourseOf(caused, 'product', productId, ['release', release]));
  }
  if (order.next === 'pay') return;
  const description = `Refund of order ${order.id.slice(0, 8)}`;
  const refund = { amountCents: order.totalCents, description };
  await desk.run(inCourseOf(caused, 'account', order.customerId, ['deposit', refund]));
}

function inputOf(order: OpenOrder, warehouse: number, carrier: string): Json {
  if (order.next === 'confirm') return { confirmedBy: `warehouse-${warehouse}` };
  if (order.next === 'ship') return { trackingNumber: order.id.slice(-12).toUpperCase(), carrier };
  return {};
}

/** All that happens in the course of an order shares its correlation and names its cause. */
function inCourseOf(
  { correlationId, cause }: OpenOrder,
  aggregate: string,
  id: string,
  [command, input]: readonly [string, Json],
): TrafficCommand {
  const context = { actor: 'shop', correlationId, causationId: cause };
  return { aggregate, id, command, input, context };
}
