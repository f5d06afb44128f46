export type OrderLine = {
  readonly productId: string;
  readonly quantity: number;
  readonly unitPriceCents: number;
};

/** Nothing yet: every field is null, empty or zero until the order is created. */
export type OrderState = {
  readonly customerId: string | null;
  readonly lines: readonly OrderLine[];
  readonly totalCents: number;
  readonly status: 'created' | 'paid' | 'confirmed' | 'shipped' | 'delivered' | 'cancelled' | null;
  readonly createdAt: string | null;
  readonly payment: {
    readonly paymentId: string;
    readonly amountCents: number;
    readonly paidAt: string;
  } | null;
  readonly confirmedBy: string | null;
  readonly shipment: {
    readonly trackingNumber: string;
    readonly carrier: string;
    readonly shippedAt: string;
    readonly deliveredAt: string | null;
  } | null;
  readonly cancelledBecause: string | null;
};

export const noOrderYet: OrderState = {
  customerId: null,
  lines: [],
  totalCents: 0,
  status: null,
  createdAt: null,
  payment: null,
  confirmedBy: null,
  shipment: null,
  cancelledBecause: null,
};
