import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildScale } from './build-scale.ts';
import type { TimePoint } from './time-points.ts';
import { zoomScale } from './zoom-scale.ts';

const someScale = fc
  .record({
    gaps: fc.array(fc.oneof(fc.constant(0), fc.nat(5_000), fc.nat(1e9)), {
      minLength: 2,
      maxLength: 200,
    }),
    axis: fc.constantFrom('version' as const, 'time' as const),
    cut: fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
  })
  .map(({ gaps, axis, cut }) => {
    const points: TimePoint[] = [{ version: 0, atMs: 0 }];
    for (const gap of gaps) {
      points.push({ version: points.length, atMs: (points.at(-1)?.atMs ?? 0) + gap });
    }
    const head = gaps.length;
    const from = Math.min(...cut) * (head - 1);
    const to = Math.min(head, Math.max(from + 1, Math.max(...cut) * head));
    return { head, scale: buildScale({ points, view: { from, to }, axis, breakShare: 0.05 }) };
  });

test('later versions stand further right', () => {
  fc.assert(
    fc.property(someScale, ({ head, scale }) => {
      for (let version = 1; version <= head; version++) {
        expect(scale.place(version)).toBeGreaterThan(scale.place(version - 1));
      }
    }),
  );
});

test('each place leads back to its version', () => {
  fc.assert(
    fc.property(someScale, ({ head, scale }) => {
      for (let version = 0; version <= head; version++) {
        expect(scale.versionAt(scale.place(version))).toBeCloseTo(version, 4);
      }
    }),
  );
});

test('the view is from 0 to 1, and goes on beyond', () => {
  const points = [
    { version: 0, atMs: 0 },
    { version: 100, atMs: 1_000 },
  ];
  const scale = buildScale({
    points,
    view: { from: 20, to: 40 },
    axis: 'version',
    breakShare: 0.05,
  });
  expect(scale.place(20)).toBe(0);
  expect(scale.place(40)).toBe(1);
  expect(scale.place(60)).toBe(2);
  expect(scale.timeAt(50)).toBe(500);
});

test('zoomed, what is under the pointer stays there', () => {
  const points = [
    { version: 0, atMs: 0 },
    { version: 1_000_000, atMs: 1_000 },
  ];
  const head = 1_000_000;
  const scale = buildScale({
    points,
    view: { from: 0, to: head },
    axis: 'version',
    breakShare: 0.05,
  });
  const near = zoomScale(scale, { share: 0.25, factor: 10, head });
  expect(near?.from).toBeCloseTo(225_000, 3);
  expect(near?.to).toBeCloseTo(325_000, 3);
  expect(zoomScale(scale, { share: 0.25, factor: 0.5, head })).toBeNull();
});
