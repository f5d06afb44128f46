import { defineAggregate, type Refused, refuse } from '@hindsight/domain';
import { listing, newPrice, productEvents, receipt, reservation } from './product-events.ts';
import { noProductYet, type ProductState } from './product-state.ts';
import { changeReservation, readReservation } from './reservations.ts';

function refuseUnlessListed({ name }: ProductState): Refused | null {
  return name === null ? refuse('not_listed', 'The product has not been listed.') : null;
}

export const product = defineAggregate({
  name: 'product',
  version: 1,
  snapshotEvery: 100,
  initial: noProductYet,
  events: productEvents,

  evolve: {
    ProductListed: (state, { name, priceCents }) => ({ ...state, name, priceCents }),
    StockReceived: (state, { quantity }) => ({ ...state, stock: state.stock + quantity }),
    StockReserved: (state, { orderId, quantity }) => ({
      ...state,
      stock: state.stock - quantity,
      reserved: state.reserved + quantity,
      reservations: changeReservation(state.reservations, orderId, quantity),
    }),
    StockReleased: (state, { orderId, quantity }) => ({
      ...state,
      stock: state.stock + quantity,
      reserved: state.reserved - quantity,
      reservations: changeReservation(state.reservations, orderId, -quantity),
    }),
    PriceChanged: (state, { priceCents }, { recordedAt }) => ({
      ...state,
      priceCents,
      lastPriceChangeAt: recordedAt,
    }),
  },

  commands: {
    list: {
      input: listing,
      decide: ({ name }, input) =>
        name === null
          ? [{ type: 'ProductListed', data: input }]
          : refuse('already_listed', 'A product is listed once.', { name }),
    },
    receive: {
      input: receipt,
      decide: (state, input) => {
        const refusal = refuseUnlessListed(state);
        if (refusal !== null) return refusal;
        const { stock, reserved } = state;
        const { quantity } = input;
        if (quantity > Number.MAX_SAFE_INTEGER - stock - reserved) {
          return refuse('stock_too_large', 'Beyond this, stock could not be counted exactly.', {
            stock,
            reserved,
            quantity,
            limit: Number.MAX_SAFE_INTEGER,
          });
        }
        return [{ type: 'StockReceived', data: input }];
      },
    },
    reserve: {
      input: reservation,
      decide: (state, input) => {
        const refusal = refuseUnlessListed(state);
        if (refusal !== null) return refusal;
        const { stock } = state;
        if (input.quantity > stock) {
          return refuse('insufficient_stock', 'There is less than that to be had.', {
            available: stock,
            requested: input.quantity,
          });
        }
        return [{ type: 'StockReserved', data: input }];
      },
    },
    release: {
      input: reservation,
      decide: (state, input) => {
        const refusal = refuseUnlessListed(state);
        if (refusal !== null) return refusal;
        const reserved = readReservation(state.reservations, input.orderId);
        if (input.quantity > reserved) {
          return refuse('not_reserved', 'The order holds less than that.', {
            reserved,
            requested: input.quantity,
          });
        }
        return [{ type: 'StockReleased', data: input }];
      },
    },
    'change-price': {
      input: newPrice,
      decide: (state, input) => {
        const refusal = refuseUnlessListed(state);
        if (refusal !== null) return refusal;
        const { priceCents } = state;
        if (input.priceCents === priceCents) {
          return refuse('price_unchanged', 'That is the price already.', { priceCents });
        }
        return [{ type: 'PriceChanged', data: input }];
      },
    },
  },
});
