import { ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import { SamplingDecision } from '@opentelemetry/sdk-trace';
import { expect, test } from 'vitest';
import { createChosenSampler } from './create-chosen-sampler.ts';
import type { SamplerChoice } from './read-sampler-setting.ts';

const parent = (traceFlags: 0 | 1, isRemote: boolean) =>
  trace.setSpanContext(ROOT_CONTEXT, {
    traceId: 'a'.repeat(32),
    spanId: 'b'.repeat(16),
    traceFlags,
    isRemote,
  });

/** How many of a root, a caller’s of each kind and a child here are recorded; and what was counted. */
function run(name: SamplerChoice['name'], ratio = 1): readonly [recorded: number, counted: number] {
  const { sampler, notSampled } = createChosenSampler({ name, ratio });
  const contexts = [ROOT_CONTEXT, parent(1, true), parent(0, true), parent(0, false)];
  const recorded = contexts.filter(
    (context) =>
      sampler.shouldSample(context, 'f'.repeat(32), 'x', SpanKind.SERVER, {}, []).decision ===
      SamplingDecision.RECORD_AND_SAMPLED,
  );
  return [recorded.length, notSampled()];
}

test.each<[SamplerChoice['name'], number, number, number]>([
  ['always_on', 1, 4, 0],
  ['always_off', 1, 0, 2],
  ['traceidratio', 0, 0, 2],
  ['traceidratio', 1, 4, 0],
  ['parentbased_always_on', 1, 2, 0],
  ['parentbased_always_off', 1, 1, 1],
  ['parentbased_traceidratio', 0, 1, 1],
])('%s of %d records %d, and counts %d it left out', (name, ratio, recorded, counted) => {
  expect(run(name, ratio)).toEqual([recorded, counted]);
});
