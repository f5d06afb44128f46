import {
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  SamplingDecision,
} from '@opentelemetry/sdk-trace';
import { isRecordedAlways } from './record-always.ts';
import { createTokenBucket } from './token-bucket.ts';

/** However busy it is. */
const atLeast = { perSecond: 10, burst: 10 };
const whileQuiet = { perSecond: 30, burst: 90 };
/** What one that is left out takes from those: the more requests, the fewer of them are recorded. */
const priceOfPassing = 0.01;

export type RootSampler = {
  readonly sampler: Sampler;
  /** Decides on a trace that is about to begin, before any of it is made. */
  readonly records: () => boolean;
  /** How many traces were begun and not recorded. */
  readonly notSampled: () => number;
};

/**
 * Records every trace while there are few, 40 a second of hundreds, 10 of thousands. Who comes with a
 * trace of his own is recorded when his caller recorded it. What is left out still has its ids, and is
 * counted.
 */
export function createRootSampler(now?: () => number): RootSampler {
  const few = createTokenBucket(atLeast, now);
  const many = createTokenBucket(whileQuiet, now);
  let notSampled = 0;
  const records = (): boolean => {
    if (many.take() || few.take()) return true;
    many.take(priceOfPassing);
    notSampled += 1;
    return false;
  };
  const root: Sampler = {
    shouldSample: (context) => {
      const isRecorded = isRecordedAlways(context) || records();
      const { RECORD_AND_SAMPLED, NOT_RECORD } = SamplingDecision;
      return { decision: isRecorded ? RECORD_AND_SAMPLED : NOT_RECORD };
    },
    toString: () => 'HindsightRoots',
  };
  return {
    sampler: new ParentBasedSampler({ root, remoteParentSampled: new AlwaysOnSampler() }),
    records,
    notSampled: () => notSampled,
  };
}
