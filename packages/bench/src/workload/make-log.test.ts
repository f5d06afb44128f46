import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeLog } from './make-log.ts';

const plans = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 30 }).chain((ids) =>
  fc
    .array(fc.integer({ min: 1, max: 40 }), { minLength: ids.length, maxLength: ids.length })
    .map((sizes) => ({
      streams: ids.map((id, index) => ({ streamId: `account-${id}`, events: sizes[index] ?? 1 })),
    })),
);

test('a log holds every stream of its plan, each without gaps and in order', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const versions = new Map<string, number>();
      for (const { streamId, version } of makeLog(plan)) {
        expect(version).toBe((versions.get(streamId) ?? 0) + 1);
        versions.set(streamId, version);
      }
      expect(versions).toEqual(new Map(plan.streams.map((s) => [s.streamId, s.events])));
    }),
  );
});

test('the same plan makes the same log', () => {
  const plan = { streams: [{ streamId: 'account-1', events: 5 }] };
  expect([...makeLog(plan)]).toEqual([...makeLog(plan)]);
});

test('a long stream is scattered over the whole log', () => {
  const others = Array.from({ length: 90 }, (_, n) => ({ streamId: `account-${n}`, events: 10 }));
  const log = [...makeLog({ streams: [{ streamId: 'account-long', events: 100 }, ...others] })];
  const firstHalf = log.slice(0, 500).filter(({ streamId }) => streamId === 'account-long');
  expect(firstHalf.length).toBeGreaterThan(40);
  expect(firstHalf.length).toBeLessThan(60);
});
