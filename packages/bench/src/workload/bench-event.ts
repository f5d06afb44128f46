import type { Json } from '@hindsight/history';

/** One event as every implementation gets it: about 200 bytes of data, 120 of metadata. */
export type BenchEvent = {
  readonly type: 'AccountOpened' | 'MoneyDeposited' | 'MoneyWithdrawn';
  readonly data: { readonly [key: string]: Json };
  readonly metadata: { readonly [key: string]: Json };
};
