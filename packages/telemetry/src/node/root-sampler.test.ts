import { ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import { SamplingDecision } from '@opentelemetry/sdk-trace';
import { expect, test } from 'vitest';
import { recordAlways } from './record-always.ts';
import { createRootSampler } from './root-sampler.ts';
import { createTokenBucket } from './token-bucket.ts';

const traceId = 'a'.repeat(32);
const parent = (traceFlags: 0 | 1, isRemote = true) =>
  trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId: 'b'.repeat(16), traceFlags, isRemote });

function sample(count: number) {
  let now = 0;
  const bucket = createTokenBucket({ perSecond: 10, burst: count }, () => now);
  const { sampler, notSampled } = createRootSampler(bucket);
  const isRecorded = (context = ROOT_CONTEXT) =>
    sampler.shouldSample(context, traceId, 'x', SpanKind.SERVER, {}, []).decision ===
    SamplingDecision.RECORD_AND_SAMPLED;
  return {
    isRecorded,
    notSampled,
    wait: (ms: number) => {
      now += ms;
    },
  };
}

test('roots are recorded while there is room, and counted when there is none', () => {
  const { isRecorded, notSampled, wait } = sample(2);
  expect([isRecorded(), isRecorded(), isRecorded(), isRecorded()]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(notSampled()).toBe(2);
  wait(100);
  expect([isRecorded(), isRecorded()]).toEqual([true, false]);
});

test('a quiet hour is worth one burst', () => {
  const { isRecorded, wait } = sample(3);
  wait(3_600_000);
  expect([1, 2, 3, 4].map(() => isRecorded())).toEqual([true, true, true, false]);
});

test('who comes with a trace is recorded when his caller was, room or not', () => {
  const { isRecorded, notSampled } = sample(0);
  expect(isRecorded(parent(1))).toBe(true);
  expect(isRecorded(parent(0))).toBe(false);
  expect(isRecorded(parent(1, false))).toBe(true);
  expect(isRecorded(recordAlways(ROOT_CONTEXT))).toBe(true);
  expect(notSampled()).toBe(0);
});
