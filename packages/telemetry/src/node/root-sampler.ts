import {
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  SamplingDecision,
} from '@opentelemetry/sdk-trace';
import { isRecordedAlways } from './record-always.ts';
import { createTokenBucket } from './token-bucket.ts';

const perSecond = 40;
const burst = 100;

export type RootSampler = {
  readonly sampler: Sampler;
  /** How many traces were begun and not recorded. */
  readonly notSampled: () => number;
};

/**
 * Records every trace while there are few, and so many a second under load. Who comes with a trace
 * of his own is recorded when his caller recorded it. What is left out still has its ids, and is
 * counted.
 */
export function createRootSampler(bucket = createTokenBucket({ perSecond, burst })): RootSampler {
  let notSampled = 0;
  const root: Sampler = {
    shouldSample: (context) => {
      if (isRecordedAlways(context) || bucket.take())
        return { decision: SamplingDecision.RECORD_AND_SAMPLED };
      notSampled += 1;
      return { decision: SamplingDecision.NOT_RECORD };
    },
    toString: () => 'HindsightRoots',
  };
  return {
    sampler: new ParentBasedSampler({ root, remoteParentSampled: new AlwaysOnSampler() }),
    notSampled: () => notSampled,
  };
}
