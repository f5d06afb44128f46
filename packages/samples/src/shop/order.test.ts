import { given } from '@hindsight/domain';
import { describe, it } from 'vitest';
import { order } from './order.ts';

const line = { productId: 'p1', quantity: 2, unitPriceCents: 1_250 };
const other = { productId: 'p2', quantity: 1, unitPriceCents: 300 };
const created = {
  type: 'OrderCreated',
  data: { customerId: 'c1', lines: [line, other], totalCents: 2_800 },
} as const;
const paid = { type: 'OrderPaid', data: { paymentId: 'pay-1', amountCents: 2_800 } } as const;
const confirmed = { type: 'OrderConfirmed', data: { confirmedBy: 'warehouse-2' } } as const;
const shipped = { type: 'OrderShipped', data: { trackingNumber: 'T1', carrier: 'DHL' } } as const;
const delivered = { type: 'OrderDelivered', data: {} } as const;
const cancelled = { type: 'OrderCancelled', data: { reason: 'Ordered twice' } } as const;
const reason = { reason: 'Ordered twice' };

describe('creating an order', () => {
  it('adds up its lines', () => {
    given(order, [])
      .when('create', { customerId: 'c1', lines: [line, other] })
      .then([created])
      .thenState({ status: 'created', totalCents: 2_800, lines: [line, other] });
  });

  it('takes at least one line, each with a quantity and a price', () => {
    given(order, []).when('create', { customerId: 'c1', lines: [] }).thenInvalid('/lines');
    given(order, [])
      .when('create', { customerId: '', lines: [{ ...line, quantity: 0, unitPriceCents: -1 }] })
      .thenInvalid('/customerId', '/lines/0/quantity', '/lines/0/unitPriceCents');
  });

  it('happens once', () => {
    given(order, [created])
      .when('create', { customerId: 'c1', lines: [line] })
      .thenRefused('already_created', { status: 'created' });
  });

  it('is refused when the total could not be counted to the cent', () => {
    const lines = [{ ...line, quantity: 2, unitPriceCents: Number.MAX_SAFE_INTEGER }];
    given(order, []).when('create', { customerId: 'c1', lines }).thenRefused('total_too_large');
  });
});

describe('an order goes on, one step at a time', () => {
  it('paid in full', () => {
    given(order, [created])
      .when('pay', paid.data)
      .then([paid])
      .thenState({
        status: 'paid',
        payment: { paymentId: 'pay-1', amountCents: 2_800, paidAt: '2026-01-01T00:00:01.000000Z' },
      });
    given(order, [created])
      .when('pay', { paymentId: 'pay-1', amountCents: 2_799 })
      .thenRefused('amount_mismatch', { totalCents: 2_800, amountCents: 2_799 });
    given(order, [created])
      .when('pay', { paymentId: 'pay-1', amountCents: 2_801 })
      .thenRefused('amount_mismatch', { totalCents: 2_800, amountCents: 2_801 });
  });

  it('confirmed, shipped, delivered', () => {
    given(order, [created, paid])
      .when('confirm', confirmed.data)
      .then([confirmed])
      .thenState({ status: 'confirmed', confirmedBy: 'warehouse-2' });
    given(order, [created, paid, confirmed])
      .when('ship', shipped.data)
      .then([shipped])
      .thenState({ status: 'shipped', shipment: { carrier: 'DHL', deliveredAt: null } });
    given(order, [created, paid, confirmed, shipped])
      .when('deliver', {})
      .then([delivered])
      .thenState({
        status: 'delivered',
        shipment: { trackingNumber: 'T1', deliveredAt: '2026-01-01T00:00:04.000000Z' },
      });
  });

  const past = [created, paid, confirmed, shipped, delivered] as const;
  const steps = [
    ['pay', paid.data, 1, 'created'],
    ['confirm', confirmed.data, 2, 'paid'],
    ['ship', shipped.data, 3, 'confirmed'],
    ['deliver', {}, 4, 'shipped'],
  ] as const;

  it.each(steps)('%s only at its place', (command, input, place, required) => {
    given(order, []).when(command, input).thenRefused('order_not_created');
    for (let length = 1; length <= past.length; length++) {
      if (length === place) continue;
      given(order, past.slice(0, length))
        .when(command, input)
        .thenRefused('wrong_status', { required });
    }
    given(order, [created, cancelled]).when(command, input).thenRefused('order_cancelled');
  });

  it('says nothing on delivery', () => {
    // @ts-expect-error: the types say so too.
    given(order, past.slice(0, 4)).when('deliver', { note: 'at the door' }).thenInvalid('/note');
  });
});

describe('cancelling an order', () => {
  it.each([
    ['created', [created]],
    ['paid', [created, paid]],
    ['confirmed', [created, paid, confirmed]],
  ])('works when it is %s', (_status, past) => {
    given(order, past)
      .when('cancel', reason)
      .then([cancelled])
      .thenState({ status: 'cancelled', cancelledBecause: 'Ordered twice' });
  });

  it('is refused from shipping on, before creation, and twice', () => {
    const sent = [created, paid, confirmed, shipped];
    given(order, sent).when('cancel', reason).thenRefused('already_shipped', { status: 'shipped' });
    given(order, [...sent, delivered])
      .when('cancel', reason)
      .thenRefused('already_shipped', { status: 'delivered' });
    given(order, []).when('cancel', reason).thenRefused('order_not_created');
    given(order, [created, cancelled]).when('cancel', reason).thenRefused('order_cancelled');
  });
});
