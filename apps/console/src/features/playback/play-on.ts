/** Between two events at normal speed, when their own rhythm is not asked for. */
export const evenMs = 250;
/** Longer pauses are shortened to this. */
const longestMs = 2_000;

export type Rhythm = {
  readonly speed: number;
  readonly isRealTiming: boolean;
  /** When a version was recorded, when that is known. */
  readonly timeOf: (version: number) => number | undefined;
};

/** How long the step from a version to the next one takes. */
export function stepMs(version: number, { speed, isRealTiming, timeOf }: Rhythm): number {
  if (!isRealTiming) return evenMs / speed;
  const from = timeOf(version);
  const to = timeOf(version + 1);
  const gap = from === undefined || to === undefined ? evenMs : Math.max(0, to - from);
  return Math.min(gap, longestMs) / speed;
}

export type Played = {
  readonly version: number;
  /** What of the next step has passed already. */
  readonly waitedMs: number;
  readonly hasEnded: boolean;
};

type PlayOptions = {
  readonly rhythm: Rhythm;
  readonly first: number;
  readonly last: number;
  readonly isLooping: boolean;
  /** Versions beyond what is there are waited for, not skipped. */
  readonly isThere: (version: number) => boolean;
};

/** So many versions a frame moves on at most: what was recorded at one moment is seen too. */
const mostSteps = 40;

/** Where playing is, so long after it was at a version. */
export function playOn(
  { version, waitedMs }: Omit<Played, 'hasEnded'>,
  passedMs: number,
  { rhythm, first, last, isLooping, isThere }: PlayOptions,
): Played {
  let at = version;
  let waited = waitedMs + passedMs;
  for (let steps = 0; steps < mostSteps; steps++) {
    const isAtEnd = at >= last || at < first;
    if (isAtEnd && !isLooping) return { version: at, waitedMs: 0, hasEnded: at >= last };
    const needed = isAtEnd ? evenMs / rhythm.speed : stepMs(at, rhythm);
    if (waited < needed) return { version: at, waitedMs: waited, hasEnded: false };
    waited -= needed;
    at = isAtEnd ? first : at + 1;
    if (!isThere(at)) return { version: at, waitedMs: 0, hasEnded: false };
  }
  return { version: at, waitedMs: 0, hasEnded: false };
}
