import type { StreamDetail } from '../../../shared/api/schemas.ts';
import type { Axis, Scale } from '../scale/build-scale.ts';
import type { KnownEvents } from '../scale/known-events.ts';
import { listLabels } from '../scale/list-labels.ts';
import { buildBars } from './build-bars.ts';
import { listTicks } from './list-ticks.ts';
import type { Mark, StripPicture } from './strip-picture.ts';

type PictureOptions = {
  readonly scale: Scale;
  readonly axis: Axis;
  readonly width: number;
  readonly head: number;
  readonly known: readonly KnownEvents[];
  readonly snapshots: StreamDetail['snapshots'];
  readonly bookmarks: readonly number[];
};

const barWidth = 4;
const labelWidth = 110;

/** All that is to be drawn of a view: its cost is the width of the strip, not the stream. */
export function buildPicture(options: PictureOptions): StripPicture {
  const { scale, axis, width, head, known, snapshots, bookmarks } = options;
  const ticks = listTicks(scale, known, { width, head });
  const amount = Math.max(1, Math.floor(width / barWidth));
  const place = (versions: readonly number[]) => placeApart(versions, scale, 9 / width);
  return {
    ticks,
    bars: ticks === null ? buildBars({ scale, known, head, amount }) : [],
    labels: listLabels(scale, axis, Math.floor(width / labelWidth)),
    breaks: scale.breaks,
    snapshots: place(snapshots.map(({ version }) => version)),
    bookmarks: place(bookmarks),
    problems: place(known.flatMap(({ problems }) => problems)),
  };
}

/** Marks in view, from left to right; of those that would lie on one another, the first. */
function placeApart(versions: readonly number[], scale: Scale, apart: number): readonly Mark[] {
  const { from, to } = scale.view;
  let last = Number.NEGATIVE_INFINITY;
  return versions
    .filter((version) => version >= from && version <= to)
    .toSorted((one, other) => one - other)
    .map((version) => ({ version, share: scale.place(version) }))
    .filter(({ share }) => {
      if (share - last < apart) return false;
      last = share;
      return true;
    });
}
