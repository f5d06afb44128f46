import { attributeNames } from '@hindsight/telemetry';
import type { Attributes } from '@opentelemetry/api';
import { categoryOf } from '../use-cases/category-of.ts';

/** Whose stream it is, in the words of all spans about streams. */
export function streamAttributes(streamId: string): Attributes {
  const category = categoryOf(streamId);
  const aggregateId = streamId.slice(category.length + 1) || streamId;
  return {
    [attributeNames.streamId]: streamId,
    [attributeNames.streamCategory]: category,
    [attributeNames.aggregateId]: aggregateId,
    [attributeNames.cqrsAggregateId]: aggregateId,
  };
}
