import { defineAggregate, refuse } from '@hindsight/domain';
import { z } from 'zod';
import { shortText } from '../text.ts';
import {
  cancellation,
  confirmation,
  nothing,
  orderEvents,
  orderLines,
  payment,
  shipment,
} from './order-events.ts';
import { addUpLines, refuseCancelling, refuseUnlessStatus } from './order-rules.ts';
import { noOrderYet } from './order-state.ts';

export const order = defineAggregate({
  name: 'order',
  version: 1,
  snapshotEvery: 100,
  initial: noOrderYet,
  events: orderEvents,

  evolve: {
    OrderCreated: (state, { customerId, lines, totalCents }, { recordedAt }) => ({
      ...state,
      customerId,
      lines,
      totalCents,
      status: 'created',
      createdAt: recordedAt,
    }),
    OrderPaid: (state, { paymentId, amountCents }, { recordedAt }) => ({
      ...state,
      status: 'paid',
      payment: { paymentId, amountCents, paidAt: recordedAt },
    }),
    OrderConfirmed: (state, { confirmedBy }) => ({ ...state, status: 'confirmed', confirmedBy }),
    OrderShipped: (state, { trackingNumber, carrier }, { recordedAt }) => ({
      ...state,
      status: 'shipped',
      shipment: { trackingNumber, carrier, shippedAt: recordedAt, deliveredAt: null },
    }),
    OrderDelivered: (state, _data, { recordedAt }) => ({
      ...state,
      status: 'delivered',
      shipment: state.shipment && { ...state.shipment, deliveredAt: recordedAt },
    }),
    OrderCancelled: (state, { reason }) => ({
      ...state,
      status: 'cancelled',
      cancelledBecause: reason,
    }),
  },

  commands: {
    create: {
      input: z.strictObject({ customerId: shortText, lines: orderLines }),
      decide: ({ status }, { customerId, lines }) => {
        if (status !== null) {
          return refuse('already_created', 'An order is created once.', { status });
        }
        const totalCents = addUpLines(lines);
        if (!Number.isSafeInteger(totalCents)) {
          return refuse('total_too_large', 'Beyond this, money could not be counted to the cent.', {
            totalCents,
            limitCents: Number.MAX_SAFE_INTEGER,
          });
        }
        return [{ type: 'OrderCreated', data: { customerId, lines, totalCents } }];
      },
    },
    pay: {
      input: payment,
      decide: (state, input) => {
        const refusal = refuseUnlessStatus(state, 'created');
        if (refusal !== null) return refusal;
        const { totalCents } = state;
        const { amountCents } = input;
        if (amountCents !== totalCents) {
          return refuse('amount_mismatch', 'An order is paid in full, and to the cent.', {
            totalCents,
            amountCents,
          });
        }
        return [{ type: 'OrderPaid', data: input }];
      },
    },
    confirm: {
      input: confirmation,
      decide: (state, input) =>
        refuseUnlessStatus(state, 'paid') ?? [{ type: 'OrderConfirmed', data: input }],
    },
    ship: {
      input: shipment,
      decide: (state, input) =>
        refuseUnlessStatus(state, 'confirmed') ?? [{ type: 'OrderShipped', data: input }],
    },
    deliver: {
      input: nothing,
      decide: (state, input) =>
        refuseUnlessStatus(state, 'shipped') ?? [{ type: 'OrderDelivered', data: input }],
    },
    cancel: {
      input: cancellation,
      decide: (state, input) =>
        refuseCancelling(state) ?? [{ type: 'OrderCancelled', data: input }],
    },
  },
});
