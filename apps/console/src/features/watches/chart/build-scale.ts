import type { SeriesPoint } from '../series-query.ts';
import { findPoint } from './find-point.ts';

export type Axis = 'versions' | 'time';

/** Where a version stands in the chart, from 0 to 1, and the other way round. */
export type Scale = {
  /** Over time it is exact where the time is given, else where its value began. */
  readonly place: (version: number, recordedAt?: string) => number;
  readonly versionAt: (place: number) => number;
};

type Scaled = {
  readonly axis: Axis;
  readonly points: readonly SeriesPoint[];
  readonly head: number;
  readonly firstAt: string;
  readonly lastAt: string;
};

export function buildScale({ axis, points, head, firstAt, lastAt }: Scaled): Scale {
  if (axis === 'versions') {
    return {
      place: (version) => (head === 0 ? 0 : bound(version / head)),
      versionAt: (place) => Math.round(bound(place) * head),
    };
  }
  const first = Date.parse(firstAt);
  const span = Date.parse(lastAt) - first;
  const placeOf = (time: string | null | undefined) =>
    time === null || time === undefined || span <= 0 ? 0 : bound((Date.parse(time) - first) / span);
  return {
    place: (version, recordedAt) =>
      version === 0 ? 0 : placeOf(recordedAt ?? findPoint(points, version)?.recordedAt),
    versionAt: (place) =>
      points.findLast((point) => placeOf(point.recordedAt) <= place)?.version ?? 0,
  };
}

function bound(share: number): number {
  return Math.max(0, Math.min(share, 1));
}
