import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryTrace } from '../testing/arbitrary-trace.ts';
import { buildTestTrace } from '../testing/build-test-trace.ts';
import { buildTree } from './build-tree.ts';
import { drawRuns } from './draw-runs.ts';
import { clampView, panView, placeBar, placeParts, zoomView } from './place-bar.ts';

const times = fc.tuple(fc.integer({ max: 1e9, min: 0 }), fc.integer({ max: 1e9, min: 0 }));

test('a bar stands inside its view, or is not there', () => {
  fc.assert(
    fc.property(times, times, ([start, length], [from, span]) => {
      const bar = placeBar(start, start + length, { from, to: from + span });
      if (bar === undefined) {
        expect(start + length < from || start > from + span).toBe(true);
        return;
      }
      expect(bar.left).toBeGreaterThanOrEqual(0);
      expect(bar.width).toBeGreaterThanOrEqual(0);
      expect(bar.left + bar.width).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
  expect(placeBar(25, 50, { from: 0, to: 100 })).toEqual({ left: 0.25, width: 0.25 });
  expect(placeBar(-100, 1000, { from: 0, to: 100 })).toEqual({ left: 0, width: 1 });
});

test('parts that cannot be told apart are one, and none is lost', () => {
  const parts = Array.from({ length: 50_000 }, (_, index) => ({
    from: index * 20,
    to: index * 20 + 10,
  }));
  const all = placeParts(parts, { from: 0, to: 1_000_000 });
  expect(all).toHaveLength(1);
  const near = placeParts(parts, { from: 0, to: 100 });
  expect(near.map(({ left }) => left)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(placeParts(parts, { from: 2_000_000, to: 3_000_000 })).toEqual([]);
});

test('a view stays inside the trace, however it is moved', () => {
  const whole = { from: 100, to: 1_000_100 };
  const share = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(times, share, ([from, span], by) => {
      for (const view of [
        clampView({ from, to: from + span }, whole),
        panView({ from: 500, to: 5_000 }, whole, by),
        zoomView({ from: 500, to: 50_000 }, whole, Math.abs(by), 0.3),
      ]) {
        expect(view.from).toBeGreaterThanOrEqual(whole.from);
        expect(view.to).toBeLessThanOrEqual(whole.to + 1e-6);
        expect(view.to - view.from).toBeGreaterThanOrEqual(1_000 - 1e-6);
      }
    }),
  );
  const near = zoomView({ from: 100, to: 1_000_100 }, whole, 0.5, 0.25);
  expect(near).toEqual({ from: 125_100, to: 625_100 });
});

test('the small picture is no larger than it is, and shows each span that has room', () => {
  fc.assert(
    fc.property(arbitraryTrace, fc.integer({ min: 1, max: 40 }), (trace, lines) => {
      const tree = buildTree(trace);
      const runs = drawRuns(tree, { width: 50, lines });
      for (const { line, from, to, service } of runs) {
        expect(line).toBeLessThan(Math.max(1, Math.min(lines, tree.count)));
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(50);
        expect(trace.services[service]).toBeDefined();
      }
      if (tree.count > lines) return;
      for (let node = 0; node < tree.spans; node++) {
        expect(runs.some(({ line }) => line === tree.place[node])).toBe(true);
      }
    }),
  );
});

test('a failure is seen in the small picture among all that went well', () => {
  const spans = Array.from({ length: 1000 }, (_, index) => ({
    start: index,
    duration: 1,
    status: index === 700 ? 2 : 0,
  }));
  const runs = drawRuns(buildTree(buildTestTrace(spans)), { width: 100, lines: 10 });
  expect(runs.filter(({ isFailed }) => isFailed)).toEqual([
    { line: 7, from: 70, to: 71, service: 0, isFailed: true },
  ]);
});
