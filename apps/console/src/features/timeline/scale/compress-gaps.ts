import type { TimePoint } from './time-points.ts';

/** A step of a scale: from one version to a later one, with its share of the room. */
export type ScaleStep = {
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly weight: number;
  /** So long nothing happened, when the step is shortened. */
  readonly idleMs: number | null;
};

/** The part of the room of the time that lies between versions, whatever the clock says. */
const evenShare = 0.15;
/** A pause this large a part of the time that is left is shortened. */
const idleShare = 0.06;

/**
 * Lays versions out by time, long pauses shortened: each takes `breakShare` of the room, and all of
 * them less than half. Every version keeps a place of its own, in order, so that each place leads
 * back to its version.
 */
export function compressGaps(
  points: readonly TimePoint[],
  breakShare: number,
): readonly ScaleStep[] {
  const spans = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return {
      fromVersion: before.version,
      toVersion: point.version,
      ms: Math.max(0, point.atMs - before.atMs),
    };
  });
  const idle = chooseIdle(spans, Math.floor(0.45 / breakShare));
  const active = spans.reduce((sum, { ms }, index) => (idle.has(index) ? sum : sum + ms), 0);
  const versions = spans.reduce((sum, span) => sum + span.toVersion - span.fromVersion, 0);
  const unit = active > 0 ? active : 1;
  const even = versions === 0 ? 0 : (unit * evenShare) / versions;
  const breakWeight = (unit * (1 + evenShare) * breakShare) / (1 - idle.size * breakShare);
  return spans.map(({ fromVersion, toVersion, ms }, index) => ({
    fromVersion,
    toVersion,
    weight: even * (toVersion - fromVersion) + (idle.has(index) ? breakWeight : ms),
    idleMs: idle.has(index) ? ms : null,
  }));
}

type Span = { readonly fromVersion: number; readonly toVersion: number; readonly ms: number };

/** The longest pauses, while each is long beside what is left without those before it. */
function chooseIdle(spans: readonly Span[], most: number): ReadonlySet<number> {
  const idle = new Set<number>();
  let left = spans.reduce((sum, { ms }) => sum + ms, 0);
  const longestFirst = spans
    .map((span, index) => ({ ...span, index }))
    .filter(({ ms, fromVersion, toVersion }) => ms > 0 && toVersion - fromVersion === 1)
    .toSorted((one, other) => other.ms - one.ms);
  for (const { ms, index } of longestFirst) {
    if (idle.size >= most || ms <= left * idleShare) break;
    idle.add(index);
    left -= ms;
  }
  return idle;
}
