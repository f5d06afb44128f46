import { type Refused, refuse } from '@hindsight/domain';
import type { OrderLine, OrderState } from './order-state.ts';

/** An order goes from created through paid, confirmed and shipped to delivered, one step at a time. */
export function refuseUnlessStatus(
  { status }: OrderState,
  required: NonNullable<OrderState['status']>,
): Refused | null {
  if (status === required) return null;
  if (status === null) return refuse('order_not_created', 'The order has not been created.');
  if (status === 'cancelled') return refuse('order_cancelled', 'The order was cancelled.');
  return refuse('wrong_status', `The order is ${status}; this takes one that is ${required}.`, {
    status,
    required,
  });
}

export function refuseCancelling({ status }: OrderState): Refused | null {
  if (status === null) return refuse('order_not_created', 'The order has not been created.');
  if (status === 'cancelled') return refuse('order_cancelled', 'The order was cancelled before.');
  if (status === 'shipped' || status === 'delivered') {
    return refuse('already_shipped', 'An order can be cancelled before it is shipped.', { status });
  }
  return null;
}

export function addUpLines(lines: readonly OrderLine[]): number {
  return lines.reduce((sum, { quantity, unitPriceCents }) => sum + quantity * unitPriceCents, 0);
}
