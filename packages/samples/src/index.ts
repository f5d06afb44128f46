import type { Aggregate } from '@hindsight/domain';
import { account } from './bank/account.ts';

export type { AccountState } from './bank/account-state.ts';
export { account };

export const sampleAggregates: readonly Aggregate[] = [account];
