import { ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import { SamplingDecision } from '@opentelemetry/sdk-trace';
import { expect, test } from 'vitest';
import { recordAlways } from './record-always.ts';
import { createRootSampler } from './root-sampler.ts';

const traceId = 'a'.repeat(32);
const parent = (traceFlags: 0 | 1, isRemote = true) =>
  trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId: 'b'.repeat(16), traceFlags, isRemote });

function sample() {
  let now = 0;
  const { sampler, records, notSampled } = createRootSampler(() => now);
  const isRecorded = (context = ROOT_CONTEXT) =>
    sampler.shouldSample(context, traceId, 'x', SpanKind.SERVER, {}, []).decision ===
    SamplingDecision.RECORD_AND_SAMPLED;
  /** How many of so many requests a second are recorded, in each of so many seconds. */
  const run = (perSecond: number, seconds: number) =>
    Array.from({ length: seconds }, () => {
      let recorded = 0;
      for (let index = 0; index < perSecond; index += 1) {
        now += 1000 / perSecond;
        if (records()) recorded += 1;
      }
      return recorded;
    });
  return { isRecorded, notSampled, run };
}

test('after a quiet time a hundred at once are recorded, the rest is counted', () => {
  const { isRecorded, notSampled } = sample();
  const recorded = Array.from({ length: 130 }, () => isRecorded()).filter(Boolean);
  expect(recorded).toHaveLength(100);
  expect(notSampled()).toBe(30);
});

test('while there are few, all are recorded', () => {
  expect(sample().run(40, 60)).toEqual(Array(60).fill(40));
});

test.each([
  [100, 35, 40],
  [1_000, 25, 35],
  [10_000, 9, 11],
])('of %i a second, between %i and %i are recorded', (perSecond, least, most) => {
  const { run } = sample();
  run(perSecond, 5);
  for (const recorded of run(perSecond, 20)) {
    expect(recorded).toBeGreaterThanOrEqual(least);
    expect(recorded).toBeLessThanOrEqual(most);
  }
});

test('who comes with a trace is recorded when his caller was, room or not', () => {
  const { isRecorded, notSampled } = sample();
  expect(isRecorded(parent(1))).toBe(true);
  expect(isRecorded(parent(0))).toBe(false);
  expect(isRecorded(parent(1, false))).toBe(true);
  expect(isRecorded(recordAlways(ROOT_CONTEXT))).toBe(true);
  expect(notSampled()).toBe(0);
});
