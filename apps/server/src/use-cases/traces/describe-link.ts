import type { LinkedSpan } from '@hindsight/telemetry';
import { describeAttributes } from './describe-attributes.ts';
import { describeSummary } from './describe-summary.ts';

export function describeLink({ traceId, spanId, attributes, name, service, trace }: LinkedSpan) {
  return {
    ...{ traceId, spanId, name, service },
    attributes: describeAttributes(attributes),
    trace: trace && describeSummary(trace),
  };
}
