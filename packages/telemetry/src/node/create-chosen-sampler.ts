import { isSpanContextValid, type SpanContext, TraceFlags, trace } from '@opentelemetry/api';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  SamplingDecision,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import type { SamplerChoice } from './read-sampler-setting.ts';
import type { RootSampler } from './root-sampler.ts';

/** OpenTelemetry’s sampler of that name, which says how many traces it left out. */
export function createChosenSampler({
  name,
  ratio,
}: SamplerChoice): Pick<RootSampler, 'sampler' | 'notSampled'> {
  const chosen = create(name, ratio);
  let notSampled = 0;
  const sampler: Sampler = {
    shouldSample: (...asked) => {
      const result = chosen.shouldSample(...asked);
      const isRecorded = result.decision !== SamplingDecision.NOT_RECORD;
      if (!isRecorded && isExpected(trace.getSpanContext(asked[0]))) notSampled += 1;
      return result;
    },
    toString: () => chosen.toString(),
  };
  return { sampler, notSampled: () => notSampled };
}

/** What begins here, or comes with a trace that its caller records. */
function isExpected(parent: SpanContext | undefined): boolean {
  if (!parent || !isSpanContextValid(parent)) return true;
  return parent.isRemote === true && (parent.traceFlags & TraceFlags.SAMPLED) !== 0;
}

function create(name: SamplerChoice['name'], ratio: number): Sampler {
  switch (name) {
    case 'always_on':
      return new AlwaysOnSampler();
    case 'always_off':
      return new AlwaysOffSampler();
    case 'traceidratio':
      return new TraceIdRatioBasedSampler(ratio);
    case 'parentbased_always_on':
      return new ParentBasedSampler({ root: new AlwaysOnSampler() });
    case 'parentbased_always_off':
      return new ParentBasedSampler({ root: new AlwaysOffSampler() });
    case 'parentbased_traceidratio':
      return new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) });
  }
}
