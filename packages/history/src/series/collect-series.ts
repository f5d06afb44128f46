import type { Json } from '../json.ts';
import { isEqual } from '../patch/is-equal.ts';
import { weighPart } from '../weigh-part.ts';
import { fewestPoints, type SeriesPoint, thinSeries } from './thin-series.ts';

export type Series = {
  readonly points: readonly SeriesPoint[];
  readonly isThinned: boolean;
};

export type SeriesCollector = {
  /** Takes the value at a version, in order. `recordedAt` is asked for only when it changed. */
  take(
    value: Json | undefined,
    event: { readonly version: number; readonly recordedAt: string | null },
  ): void;
  read(): Series;
};

type Bounds = {
  readonly points: number;
  /** Of JSON, about, held and answered. Larger values make fewer points. */
  readonly characters: number;
};

/** The versions where a value changed, thinned while they come: what is held has a bound. */
export function collectSeries(bounds: Bounds): SeriesCollector {
  // Held a few times over, so that what is thinned early is no coarser than the end needs.
  let room = bounds.points * 2;
  let points: readonly SeriesPoint[] = [];
  let fresh: SeriesPoint[] = [];
  let stretch = 1;
  let weight = 0;
  let isThinned = false;
  let last: { readonly value: Json | undefined } | null = null;

  function thinOut(most: number): void {
    const all = [...points, ...fresh];
    ({ points, stretch } = thinSeries(all, most, stretch));
    fresh = [];
    isThinned ||= points.length < all.length;
  }

  function lighten(): void {
    thinOut(room);
    weight = weighTogether(points);
    while (weight > bounds.characters && room > fewestPoints) {
      room = Math.max(fewestPoints, room >> 1);
      thinOut(room);
      weight = weighTogether(points);
    }
  }

  return {
    take(value, event) {
      if (last !== null && isSame(last.value, value)) return;
      weight += weighPart(value, last?.value);
      last = { value };
      const { version, recordedAt } = event;
      fresh.push({ version, recordedAt, ...(value !== undefined && { value }) });
      if (fresh.length > room && points.length + fresh.length > 2 * room) thinOut(room);
      if (weight > bounds.characters) lighten();
    },
    read() {
      let most = Math.min(room, bounds.points);
      thinOut(most);
      while (weighApart(points) > bounds.characters && most > fewestPoints) {
        most = Math.max(fewestPoints, most >> 1);
        thinOut(most);
      }
      return { points, isThinned };
    },
  };
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && isEqual(one, other);
}

/** What is held: parts that neighbours share are there once. */
function weighTogether(points: readonly SeriesPoint[]): number {
  return points.reduce(
    (sum, { value }, index) => sum + weighPart(value, points[index - 1]?.value),
    0,
  );
}

/** What travels. */
function weighApart(points: readonly SeriesPoint[]): number {
  return points.reduce((sum, { value }) => sum + weighPart(value), 0);
}
