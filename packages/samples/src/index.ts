export { account } from './bank/account.ts';
export type { AccountState } from './bank/account-state.ts';
export { sampleAggregates } from './sample-aggregates.ts';
export { order } from './shop/order.ts';
export type { OrderLine, OrderState } from './shop/order-state.ts';
export { product } from './shop/product.ts';
export type { ProductState } from './shop/product-state.ts';
