import type { Edits } from '../edits/read-edits.ts';

export type AlignedRow = {
  readonly index: number;
  /** The version in the stream; null when the event was inserted. */
  readonly original: number | null;
  /** The version in the other timeline; null when the event is skipped. */
  readonly other: number | null;
  /** The last version of the stream up to this row. */
  readonly reached: number;
  /** The last version of the other timeline up to this row. */
  readonly otherReached: number;
  readonly edit: 'skipped' | 'inserted' | 'replaced' | null;
};

export type Alignment = {
  readonly rows: number;
  readonly otherHead: number;
  /** Row 0 is “nothing yet” in both. */
  readonly rowAt: (index: number) => AlignedRow;
  readonly rowOfOther: (version: number) => number;
  /** The row in which both timelines have reached these versions. */
  readonly rowWhere: (place: {
    readonly version: number;
    readonly originalVersion: number;
  }) => number;
};

/**
 * The stream and its other timeline beside each other: a row for every event of either. Told from the
 * edits alone, so that it costs what was edited and not what the stream holds.
 */
export function alignTimelines({ skip, replace, insert }: Edits, head: number): Alignment {
  const skipped = skip.filter((version) => version <= head).toSorted(ascending);
  const isSkipped = new Set(skipped);
  const isReplaced = new Set(replace.map(({ version }) => version));
  // The row of each inserted event: those before it are rows too.
  const inserted = insert
    .map(({ afterVersion }) => afterVersion)
    .filter((version) => version <= head)
    .toSorted(ascending)
    .map((version, index) => version + index + 1);
  const rows = head + inserted.length;

  const rowAt = (index: number): AlignedRow => {
    const before = countUpTo(inserted, index);
    const reached = index - before;
    const otherReached = index - countUpTo(skipped, reached);
    const row = { index, original: reached, other: otherReached, reached, otherReached };
    if (inserted[before - 1] === index) return { ...row, original: null, edit: 'inserted' };
    if (isSkipped.has(reached)) return { ...row, other: null, edit: 'skipped' };
    return { ...row, edit: isReplaced.has(reached) ? 'replaced' : null };
  };

  const rowOfOther = (version: number): number => {
    let [low, high] = [0, rows];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const reached = middle - countUpTo(inserted, middle);
      if (middle - countUpTo(skipped, reached) >= version) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  // Rows of skipped events come after the last version the other timeline has reached.
  const rowWhere: Alignment['rowWhere'] = ({ version, originalVersion }) => {
    const row = rowAt(rowOfOther(version));
    return Math.max(0, Math.min(row.index + Math.max(0, originalVersion - row.reached), rows));
  };
  return { rows, otherHead: rows - skipped.length, rowAt, rowOfOther, rowWhere };
}

const ascending = (one: number, other: number) => one - other;

/** How many of the sorted are not above the bound. */
function countUpTo(sorted: readonly number[], bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
