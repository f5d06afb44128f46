import type { Mark, StripPicture } from './strip-picture.ts';

/** The snapshot or bookmark a pointer at the foot of the strip means, if any is near. */
export function findMark(
  { snapshots, bookmarks }: Pick<StripPicture, 'snapshots' | 'bookmarks'>,
  share: number,
  reach: number,
): Mark | undefined {
  return [...bookmarks, ...snapshots]
    .filter((mark) => Math.abs(mark.share - share) <= reach)
    .toSorted((one, other) => Math.abs(one.share - share) - Math.abs(other.share - share))[0];
}
