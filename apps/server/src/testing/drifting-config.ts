import { driftingAggregates } from './drifting.ts';

export const aggregates = driftingAggregates;
