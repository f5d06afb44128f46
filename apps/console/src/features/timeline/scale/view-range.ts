/** The versions that are in view, from 0 to the head at most. They need not be whole. */
export type ViewRange = { readonly from: number; readonly to: number };

const fewest = 8;

/** A range inside the stream, at least a few versions wide. */
export function fitRange({ from, to }: ViewRange, head: number): ViewRange {
  const width = Math.min(head, Math.max(to - from, fewest));
  const start = Math.max(0, Math.min(from - (width - (to - from)) / 2, head - width));
  return { from: start, to: start + width };
}

/** Null when everything is in view: the view then grows with the stream. */
export function keepRange(range: ViewRange, head: number): ViewRange | null {
  const kept = fitRange(range, head);
  return kept.to - kept.from >= head ? null : kept;
}

export function panRange(range: ViewRange, by: number, head: number): ViewRange {
  const width = range.to - range.from;
  const from = Math.max(0, Math.min(range.from + by, head - width));
  return { from, to: from + width };
}

/** Moved by the least that brings the version in, and a little room beyond it. */
export function followVersion(range: ViewRange, version: number, head: number): ViewRange {
  if (version >= range.from && version <= range.to) return range;
  const width = range.to - range.from;
  const room = width / 4;
  return version > range.to
    ? panRange(range, version + room - range.to, head)
    : panRange(range, version - room - range.from, head);
}
