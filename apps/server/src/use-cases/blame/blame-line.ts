import { type Blame, type Json, weighPart } from '@hindsight/history';

/** A state and who is to blame for each leaf of it: where a further blame can go on from. */
export type BlameReached = {
  readonly version: number;
  readonly state: Json;
  readonly blame: Blame;
};

/** Blame of one stream at some of its versions. */
export type BlameLine = {
  nearest(version: number): BlameReached | null;
  keep(reached: BlameReached): void;
  /** In characters of JSON, about; what neighbours share counts once. */
  weight(): number;
};

const most = 512;
const firstGap = 1000;
/** What keeping anything costs, however small. */
const leastWeight = 100;

type Kept = { readonly reached: BlameReached; readonly weight: number };

/** What is kept lies at least a gap apart, the newest excepted; the gap doubles when it is too much. */
export function createBlameLine(mostWeight: number): BlameLine {
  let kept: Kept[] = [];
  let weight = 0;
  let gap = firstGap;

  const versionAt = (index: number): number => kept[index]?.reached.version ?? 0;

  function weigh(reached: BlameReached, before: BlameReached | undefined): Kept {
    const parts = weighPart(reached.state, before?.state) + weighPart(reached.blame, before?.blame);
    return { reached, weight: leastWeight + parts };
  }

  /** How many are at or below a version. */
  function countUpTo(version: number): number {
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (versionAt(middle) <= version) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function thinOut(): void {
    gap *= 2;
    const chosen: BlameReached[] = [];
    for (const [index, { reached }] of kept.entries()) {
      const isNewest = index === kept.length - 1;
      if (isNewest || reached.version - (chosen.at(-1)?.version ?? 0) >= gap) chosen.push(reached);
    }
    kept = chosen.map((reached, index) => weigh(reached, chosen[index - 1]));
    weight = kept.reduce((sum, one) => sum + one.weight, 0);
  }

  return {
    nearest: (version) => kept[countUpTo(version) - 1]?.reached ?? null,
    keep(reached) {
      let place = countUpTo(reached.version);
      const isNewest = place === kept.length;
      const isNear = reached.version - versionAt(place - 1) < gap;
      if (!isNewest && (isNear || versionAt(place) - reached.version < gap)) return;
      // The newest may lie near the one before it. What comes after takes its place.
      if (isNewest && place > 0 && versionAt(place - 1) - versionAt(place - 2) < gap) {
        weight -= kept.pop()?.weight ?? 0;
        place -= 1;
      }
      const one = weigh(reached, kept[place - 1]?.reached);
      kept.splice(place, 0, one);
      weight += one.weight;
      while (kept.length > 1 && (kept.length > most || weight > mostWeight)) thinOut();
      if (weight > mostWeight) [kept, weight] = [[], 0];
    },
    weight: () => weight,
  };
}
