import type { ScaleBreak } from '../scale/build-scale.ts';
import type { ScaleLabel } from '../scale/list-labels.ts';
import type { Bar } from './build-bars.ts';
import type { Tick } from './list-ticks.ts';

/** A version with something to it, where it stands. */
export type Mark = { readonly version: number; readonly share: number };

/** What is drawn on the strip; every place from 0 to 1. */
export type StripPicture = {
  readonly ticks: readonly Tick[] | null;
  readonly bars: readonly Bar[];
  readonly labels: readonly ScaleLabel[];
  readonly breaks: readonly ScaleBreak[];
  readonly snapshots: readonly Mark[];
  readonly bookmarks: readonly Mark[];
  readonly problems: readonly Mark[];
};

export type StripSize = { readonly width: number; readonly height: number; readonly ratio: number };

/** Pixels left free at both ends, so that the first and the last can be seen and caught whole. */
export const stripPadding = 10;

/** The row at the foot of the strip where snapshots and bookmarks stand, in pixels from its top. */
export const footTop = 58;
