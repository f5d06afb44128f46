/** How an order has fared so far, shared by the intents that carry it on. */
export type PlannedOrder = {
  readonly id: string;
  readonly correlationId: string;
  readonly customerId: string;
  /** Who the customer is to the log. */
  readonly who: string;
  readonly wanted: readonly OrderedItem[];
  /** What its products really hold for it. */
  readonly held: OrderedItem[];
  /** The event its next step follows from. */
  cause: string | undefined;
};

export type OrderedItem = { readonly productId: string; readonly quantity: number };
