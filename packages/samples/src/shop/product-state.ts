/** Nothing yet: the name is null until the product is listed. */
export type ProductState = {
  readonly name: string | null;
  readonly priceCents: number;
  /** What can still be reserved. */
  readonly stock: number;
  /** What is held for whom, by order. */
  readonly reservations: { readonly [orderId: string]: number };
  readonly reserved: number;
  readonly lastPriceChangeAt: string | null;
};

export const noProductYet: ProductState = {
  name: null,
  priceCents: 0,
  stock: 0,
  reservations: {},
  reserved: 0,
  lastPriceChangeAt: null,
};
