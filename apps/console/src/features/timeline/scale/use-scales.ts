import { useMemo } from 'react';
import type { StreamDetail } from '../../../shared/api/schemas.ts';
import { type Axis, buildScale, type Scale } from './build-scale.ts';
import type { KnownEvents } from './known-events.ts';
import { listTimePoints } from './time-points.ts';
import type { ViewRange } from './view-range.ts';

/** Pixels of a shortened pause: its length is written in it. */
const breakWidth = 70;
const noneKnown: readonly KnownEvents[] = [];

type ScalesOptions = {
  readonly detail: StreamDetail;
  readonly head: number;
  readonly view: ViewRange;
  readonly axis: Axis;
  readonly known: readonly KnownEvents[];
  readonly width: number;
};

/** The scale of what is in view, and that of the whole stream. */
export function useScales(options: ScalesOptions): {
  readonly scale: Scale;
  readonly whole: Scale;
} {
  const { detail, head, view, axis, known, width } = options;
  const breakShare = Math.min(0.2, breakWidth / width);
  const points = useMemo(() => listTimePoints(detail, head, known), [detail, head, known]);
  const scale = useMemo(
    () => buildScale({ points, view, axis, breakShare }),
    [points, view, axis, breakShare],
  );
  const whole = useMemo(
    () =>
      buildScale({
        points: listTimePoints(detail, head, noneKnown),
        view: { from: 0, to: Math.max(1, head) },
        axis,
        breakShare: 0.02,
      }),
    [detail, head, axis],
  );
  return { scale, whole };
}
