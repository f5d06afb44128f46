import type { Reconciliation } from './reconciliation-query.ts';

export type Conflict = Reconciliation['conflicts'][number];
type Racer = Conflict['loser'];

export type RacePart = { readonly left: number; readonly width: number; readonly afterMs: number };

export type Race = {
  readonly loser: RacePart | undefined;
  readonly winner: RacePart | undefined;
  /** From the first start to the last end. */
  readonly wholeMs: number;
};

/** Both sides of a race on one time axis. A side whose trace is not stored has no place on it. */
export function placeRace({ loser, winner }: Conflict): Race {
  const times = [loser, winner].map((racer) => (racer === null ? undefined : timeOf(racer)));
  const there = times.filter((time) => time !== undefined);
  const from = Math.min(...there.map((time) => time.from));
  const wholeMs = there.length === 0 ? 0 : Math.max(...there.map((time) => time.to)) - from;
  const place = (time: { readonly from: number; readonly to: number } | undefined) =>
    time && {
      left: wholeMs === 0 ? 0 : (time.from - from) / wholeMs,
      width: wholeMs === 0 ? 1 : (time.to - time.from) / wholeMs,
      afterMs: time.from - from,
    };
  return { loser: place(times[0]), winner: place(times[1]), wholeMs };
}

function timeOf({ startedAt, durationMs }: Racer) {
  if (startedAt === null || durationMs === null) return undefined;
  const from = Date.parse(startedAt) + microseconds(startedAt) / 1_000;
  return Number.isNaN(from) ? undefined : { from, to: from + durationMs };
}

/** What `Date` leaves out of a time: races are won by less than a millisecond. */
function microseconds(time: string): number {
  return Number(/\.\d{3}(\d{3})/.exec(time)?.[1] ?? 0);
}
