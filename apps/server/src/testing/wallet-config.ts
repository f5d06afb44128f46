import { wallet } from './wallet.ts';

export const aggregates = [wallet];
