/** How long things took in a slice of time: half of them at most `p50Ms`, all but one in 100 at most `p99Ms`. */
export type LatencyPoint = {
  readonly fromMs: number;
  readonly toMs: number;
  readonly count: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

const slotsKept = 64;
/** Eight marks an octave: a duration is told within five hundredths. */
const marksPerOctave = 8;
const shortestMs = 0.05;
const marks = 24 * marksPerOctave;

type Slot = { readonly number: number; readonly counts: Uint32Array; total: number };
type Ring = { readonly slotMs: number; readonly slots: Slot[] };

export type LatencyHistory = {
  readonly note: (atMs: number, durationMs: number) => void;
  /** Slices of that length where it is kept, else of the nearest; those without anything are left out. */
  readonly read: (slotMs: number, fromMs: number, toMs: number) => readonly LatencyPoint[];
};

/** Keeps counts, not durations: its size does not grow with what it is told. */
export function createLatencyHistory(slotLengthsMs: readonly number[]): LatencyHistory {
  const rings = slotLengthsMs.map((slotMs): Ring => ({ slotMs, slots: [] }));
  return {
    note: (atMs, durationMs) => {
      const mark = markOf(durationMs);
      for (const ring of rings) {
        const slot = slotAt(ring, atMs);
        slot.counts[mark] = (slot.counts[mark] ?? 0) + 1;
        slot.total += 1;
      }
    },
    read: (slotMs, fromMs, toMs) => {
      const [first, ...others] = rings;
      if (first === undefined) return [];
      const distance = (ring: Ring) => Math.abs(Math.log(ring.slotMs / slotMs));
      const ring = others.reduce(
        (best, one) => (distance(one) < distance(best) ? one : best),
        first,
      );
      return ring.slots
        .map((slot) => describeSlot(slot, ring.slotMs))
        .filter((point) => point.fromMs < toMs && point.toMs > fromMs);
    },
  };
}

function slotAt({ slotMs, slots }: Ring, atMs: number): Slot {
  const number = Math.floor(atMs / slotMs);
  const last = slots.at(-1);
  // A clock that was set back goes on where it was.
  if (last !== undefined && last.number >= number) return last;
  const slot = { number, counts: new Uint32Array(marks), total: 0 };
  slots.push(slot);
  if (slots.length > slotsKept) slots.shift();
  return slot;
}

function markOf(durationMs: number): number {
  const mark = Math.floor(
    Math.log2(Math.max(durationMs, shortestMs) / shortestMs) * marksPerOctave,
  );
  return Math.min(mark, marks - 1);
}

function describeSlot({ number, counts, total }: Slot, slotMs: number): LatencyPoint {
  return {
    fromMs: number * slotMs,
    toMs: (number + 1) * slotMs,
    count: total,
    p50Ms: percentile(counts, total * 0.5),
    p99Ms: percentile(counts, total * 0.99),
  };
}

function percentile(counts: Uint32Array, rank: number): number {
  let seen = 0;
  for (const [mark, count] of counts.entries()) {
    seen += count;
    if (seen >= rank) return round(shortestMs * 2 ** ((mark + 0.5) / marksPerOctave));
  }
  return 0;
}

function round(ms: number): number {
  return Number(ms.toPrecision(3));
}
