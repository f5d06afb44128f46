import type { StreamDetail } from '../../../shared/api/schemas.ts';
import type { KnownEvents } from './known-events.ts';

/** A version and when it was recorded, in milliseconds: known, or reckoned from the density. */
export type TimePoint = { readonly version: number; readonly atMs: number };

/**
 * When the versions of a stream were recorded, as far as it is known: the edges of the density’s
 * slices, and every version that is loaded. Versions rise strictly, times never fall.
 */
export function listTimePoints(
  detail: Pick<StreamDetail, 'density'>,
  head: number,
  known: readonly KnownEvents[],
): readonly TimePoint[] {
  const points = pointsOfDensity(detail.density);
  const merged = known.reduce(putKnown, points);
  const first = merged[0];
  const last = merged.at(-1);
  if (first === undefined || last === undefined) return [{ version: 0, atMs: 0 }];
  const before = { version: 0, atMs: first.atMs };
  const after = last.version < head ? [{ version: head, atMs: last.atMs }] : [];
  return rise([before, ...merged.filter(({ version }) => version <= head), ...after]);
}

function pointsOfDensity(density: StreamDetail['density']): TimePoint[] {
  const slices = density.filter(({ count }) => count > 0);
  return slices.flatMap(({ from, to, fromVersion, count }, index) => {
    const fromMs = Date.parse(from);
    const toMs = Date.parse(to);
    if (count > 1) {
      return [
        { version: fromVersion, atMs: fromMs },
        { version: fromVersion + count - 1, atMs: toMs },
      ];
    }
    const isLast = index === slices.length - 1;
    const atMs = index === 0 ? fromMs : isLast ? toMs : (fromMs + toMs) / 2;
    return [{ version: fromVersion, atMs }];
  });
}

/** What is known takes the place of what was reckoned. */
function putKnown(points: readonly TimePoint[], known: KnownEvents): TimePoint[] {
  const { from, timesMs } = known;
  const to = from + timesMs.length - 1;
  return [
    ...points.filter(({ version }) => version < from),
    ...Array.from(timesMs, (atMs, index) => ({ version: from + index, atMs })),
    ...points.filter(({ version }) => version > to),
  ];
}

function rise(points: readonly TimePoint[]): readonly TimePoint[] {
  let most = Number.NEGATIVE_INFINITY;
  return points.map(({ version, atMs }) => {
    most = Math.max(most, atMs);
    return { version, atMs: most };
  });
}
