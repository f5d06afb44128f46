export { sampleAggregates as aggregates } from '@hindsight/samples';
