import type { Json } from '@hindsight/history';

/** One event as every implementation gets it: about 200 bytes of data, 120 of metadata. */
export type BenchEvent = {
  readonly type: 'MoneyDeposited' | 'MoneyWithdrawn';
  readonly data: { readonly amountCents: number; readonly description: string };
  readonly metadata: { readonly [key: string]: Json };
};
