import type { ScaleBreak } from '../scale/build-scale.ts';
import type { ScaleLabel } from '../scale/list-labels.ts';
import type { Bar } from './build-bars.ts';
import type { Tick } from './list-ticks.ts';

/** What is drawn on the strip; every place from 0 to 1. */
export type StripPicture = {
  readonly ticks: readonly Tick[] | null;
  readonly bars: readonly Bar[];
  readonly labels: readonly ScaleLabel[];
  readonly breaks: readonly ScaleBreak[];
  readonly snapshots: readonly number[];
  readonly bookmarks: readonly number[];
  readonly problems: readonly number[];
};

export type StripSize = { readonly width: number; readonly height: number; readonly ratio: number };

/** Pixels left free at both ends, so that the first and the last can be seen and caught whole. */
export const stripPadding = 10;
