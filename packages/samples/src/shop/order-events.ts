import { z } from 'zod';
import { positiveCents } from '../cents.ts';
import { shortText } from '../text.ts';

export const orderLines = z
  .array(
    z.strictObject({
      productId: shortText,
      quantity: z.int().positive(),
      unitPriceCents: positiveCents,
    }),
  )
  .min(1)
  .max(100);

export const payment = z.strictObject({ paymentId: shortText, amountCents: positiveCents });
export const confirmation = z.strictObject({ confirmedBy: shortText });
export const shipment = z.strictObject({ trackingNumber: shortText, carrier: shortText });
export const nothing = z.strictObject({});
export const cancellation = z.strictObject({ reason: shortText });

export const orderEvents = {
  OrderCreated: {
    1: z.strictObject({ customerId: shortText, lines: orderLines, totalCents: positiveCents }),
  },
  OrderPaid: { 1: payment },
  OrderConfirmed: { 1: confirmation },
  OrderShipped: { 1: shipment },
  OrderDelivered: { 1: nothing },
  OrderCancelled: { 1: cancellation },
};
