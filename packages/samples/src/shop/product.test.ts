import { given } from '@hindsight/domain';
import { describe, it } from 'vitest';
import { product } from './product.ts';

const listed = { type: 'ProductListed', data: { name: 'Enamel Mug', priceCents: 1_250 } } as const;
const received = { type: 'StockReceived', data: { quantity: 5 } } as const;

function reserved(orderId: string, quantity: number) {
  return { type: 'StockReserved', data: { orderId, quantity } } as const;
}

describe('listing a product', () => {
  it('gives it a name and a price', () => {
    given(product, [])
      .when('list', listed.data)
      .then([listed])
      .thenState({ name: 'Enamel Mug', priceCents: 1_250, stock: 0, reservations: {} });
  });

  it('happens once, and before anything else', () => {
    given(product, [listed]).when('list', listed.data).thenRefused('already_listed');
    given(product, []).when('receive', { quantity: 1 }).thenRefused('not_listed');
    given(product, []).when('reserve', { orderId: 'o1', quantity: 1 }).thenRefused('not_listed');
    given(product, []).when('release', { orderId: 'o1', quantity: 1 }).thenRefused('not_listed');
    given(product, []).when('change-price', { priceCents: 1 }).thenRefused('not_listed');
  });

  it.each([0, -1, 0.5])('takes whole positive numbers, not %d', (wrong) => {
    given(product, []).when('list', { name: 'Mug', priceCents: wrong }).thenInvalid('/priceCents');
    given(product, [listed]).when('receive', { quantity: wrong }).thenInvalid('/quantity');
    given(product, [listed]).when('change-price', { priceCents: wrong }).thenInvalid('/priceCents');
  });
});

describe('stock', () => {
  it('is received, reserved and released', () => {
    given(product, [listed])
      .when('receive', { quantity: 5 })
      .then([received])
      .thenState({ stock: 5 });
    given(product, [listed, received])
      .when('reserve', { orderId: 'o1', quantity: 2 })
      .then([reserved('o1', 2)])
      .thenState({ stock: 3, reserved: 2, reservations: { o1: 2 } });
    given(product, [listed, received, reserved('o1', 2), reserved('o2', 1)])
      .when('release', { orderId: 'o1', quantity: 2 })
      .then([{ type: 'StockReleased', data: { orderId: 'o1', quantity: 2 } }])
      .thenState({ stock: 4, reserved: 1, reservations: { o2: 1 } });
  });

  it('adds up what one order reserves, and may be released in part', () => {
    given(product, [listed, received, reserved('o1', 2), reserved('o1', 1)])
      .when('release', { orderId: 'o1', quantity: 1 })
      .thenState({ stock: 3, reservations: { o1: 2 } });
  });

  it('is never negative', () => {
    given(product, [listed, received])
      .when('reserve', { orderId: 'o1', quantity: 6 })
      .thenRefused('insufficient_stock', { available: 5, requested: 6 });
  });

  it('is released by the order that holds it', () => {
    given(product, [listed, received, reserved('o1', 2)])
      .when('release', { orderId: 'o1', quantity: 3 })
      .thenRefused('not_reserved', { reserved: 2, requested: 3 });
    given(product, [listed, received, reserved('o1', 2)])
      .when('release', { orderId: 'toString', quantity: 1 })
      .thenRefused('not_reserved', { reserved: 0, requested: 1 });
  });

  it.each(['__proto__', 'constructor', 'a/b'])(
    'is held for an order named %s as for any',
    (orderId) => {
      given(product, [listed, received, reserved(orderId, 2)])
        .when('release', { orderId, quantity: 3 })
        .thenRefused('not_reserved', { reserved: 2 });
      given(product, [listed, received, reserved(orderId, 2)])
        .when('release', { orderId, quantity: 2 })
        .thenState({ stock: 5, reserved: 0 });
    },
  );

  it('stops where it could no longer be counted', () => {
    given(product, [listed, received, reserved('o1', 2)])
      .when('receive', { quantity: Number.MAX_SAFE_INTEGER - 4 })
      .thenRefused('stock_too_large', { stock: 3, reserved: 2 });
  });
});

describe('a price', () => {
  it('changes, and only to another', () => {
    given(product, [listed])
      .when('change-price', { priceCents: 1_500 })
      .then([{ type: 'PriceChanged', data: { priceCents: 1_500 } }])
      .thenState({ priceCents: 1_500, lastPriceChangeAt: '2026-01-01T00:00:01.000000Z' });
    given(product, [listed])
      .when('change-price', { priceCents: 1_250 })
      .thenRefused('price_unchanged', { priceCents: 1_250 });
  });
});
