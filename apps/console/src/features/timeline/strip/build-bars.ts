import type { Scale } from '../scale/build-scale.ts';
import type { KnownEvents } from '../scale/known-events.ts';

export type BarPart = { readonly type: string; readonly share: number };

/** A narrow piece of the strip: how thick events lie in it, and of which types when that is known. */
export type Bar = {
  readonly fromShare: number;
  readonly toShare: number;
  /** Above 0, at most 1. */
  readonly height: number;
  readonly parts: readonly BarPart[];
};

type BarOptions = {
  readonly scale: Scale;
  readonly known: readonly KnownEvents[];
  readonly head: number;
  readonly amount: number;
};

/** Events per time, along the strip. As many bars as asked for, however long the stream is. */
export function buildBars({ scale, known, head, amount }: BarOptions): readonly Bar[] {
  const counted = Array.from({ length: amount }, (_, index) =>
    countBetween(scale, index / amount, (index + 1) / amount, head),
  ).filter(({ count }) => count > 0);
  const usual = findUsual(counted.map(({ rate }) => rate));
  return counted.map(({ fromShare, toShare, first, last, rate }) => ({
    fromShare,
    toShare,
    height: Math.max(0.1, Math.sqrt(Math.min(1, rate / usual))),
    parts: listParts(known, first, last),
  }));
}

function countBetween(scale: Scale, fromShare: number, toShare: number, head: number) {
  const from = scale.versionAt(fromShare);
  const to = scale.versionAt(toShare);
  const first = Math.max(1, Math.floor(from) + 1);
  const last = Math.min(head, Math.floor(to));
  const ms = Math.max(1, scale.timeAt(to) - scale.timeAt(from));
  const count = Math.max(0, last - first + 1);
  return { fromShare, toShare, first, last, count, rate: count / ms };
}

/** Where few are above: one burst should not make all else look empty. */
function findUsual(rates: readonly number[]): number {
  const sorted = rates.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * 0.95)] ?? 1;
}

function listParts(known: readonly KnownEvents[], first: number, last: number): BarPart[] {
  const counts = new Map<string, number>();
  for (const { from, types } of known) {
    const end = Math.min(last, from + types.length - 1);
    for (let version = Math.max(first, from); version <= end; version++) {
      const type = types[version - from] ?? '';
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return all < last - first + 1
    ? []
    : [...counts]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([type, count]) => ({ type, share: count / all }));
}
