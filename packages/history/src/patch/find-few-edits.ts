/** Additions and removals that are looked for before it is given up. */
const maxEdits = 300;
const main = maxEdits + 1;

/**
 * The longest common subsequence by way of the few edits between two rows (Myers): for each place on
 * the right its source on the left, or -1. Null when there are many edits.
 */
export function findFewEdits(left: Int32Array, right: Int32Array): Int32Array | null {
  // By diagonal (the place on the left less that on the right), how far on the left one gets.
  const reached = new Int32Array(2 * main + 1);
  const steps: Int32Array[] = [];
  for (let edits = 0; edits <= maxEdits; edits++) {
    steps.push(reached.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let from = readStep(reached, diagonal, edits).begin;
      while (from < left.length && left[from] === right[from - diagonal]) from += 1;
      reached[main + diagonal] = from;
      if (from >= left.length && from - diagonal >= right.length) {
        return walkBack(steps, left.length, right.length);
      }
    }
  }
  return null;
}

/** Where a diagonal is entered, and from which one. */
function readStep(reached: Int32Array, diagonal: number, edits: number) {
  const above = reached[main + diagonal + 1] ?? 0;
  const below = reached[main + diagonal - 1] ?? 0;
  const isAddition = diagonal === -edits || (diagonal !== edits && below < above);
  return isAddition
    ? { previous: diagonal + 1, left: above, begin: above }
    : { previous: diagonal - 1, left: below, begin: below + 1 };
}

function walkBack(steps: readonly Int32Array[], leftEnd: number, rightEnd: number): Int32Array {
  const sources = new Int32Array(rightEnd).fill(-1);
  let from = leftEnd;
  let to = rightEnd;
  for (const [edits, reached] of [...steps.entries()].reverse()) {
    const { previous, left } = readStep(reached, from - to, edits);
    const begin = edits === 0 ? { from: 0, to: 0 } : { from: left, to: left - previous };
    while (from > begin.from && to > begin.to) {
      from -= 1;
      to -= 1;
      sources[to] = from;
    }
    from = begin.from;
    to = begin.to;
  }
  return sources;
}
