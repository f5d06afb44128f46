import type { ProductState } from './product-state.ts';

type Reservations = ProductState['reservations'];

/** An order id is the buyer’s text and may be any: `toString` is nobody’s reservation. */
export function readReservation(reservations: Reservations, orderId: string): number {
  return Object.hasOwn(reservations, orderId) ? (reservations[orderId] ?? 0) : 0;
}

/** A reservation that comes down to nothing is taken out. */
export function changeReservation(
  reservations: Reservations,
  orderId: string,
  change: number,
): Reservations {
  const quantity = readReservation(reservations, orderId) + change;
  const { [orderId]: _before, ...others } = reservations;
  return quantity === 0 ? others : { ...others, [orderId]: quantity };
}
