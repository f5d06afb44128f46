import type { Aggregate } from '@hindsight/domain';
import { account } from './bank/account.ts';
import { order } from './shop/order.ts';
import { product } from './shop/product.ts';

export const sampleAggregates: readonly Aggregate[] = [account, order, product];
