/** A part of the trace’s time, in nanoseconds. */
export type TimeView = { readonly from: number; readonly to: number };

/** Where something stands in a view, as shares of its width: 0 is its left edge, 1 its right. */
export type Bar = { readonly left: number; readonly width: number };

/** The part of a time that is in view; undefined when none of it is. */
export function placeBar(from: number, to: number, view: TimeView): Bar | undefined {
  const whole = view.to - view.from;
  if (to < view.from || from > view.to || to < from) return undefined;
  if (whole <= 0) return { left: 0, width: 1 };
  const left = (Math.max(from, view.from) - view.from) / whole;
  const right = (Math.min(to, view.to) - view.from) / whole;
  return { left, width: Math.max(0, right - left) };
}

/** Closer than this, two parts of a bar cannot be told apart on any screen. */
const leastGap = 1 / 2_000;

/** The parts that are in view, in their order. However many there are, no more than can be seen. */
export function placeParts(parts: readonly TimeView[], view: TimeView): readonly Bar[] {
  const bars: Bar[] = [];
  for (const part of parts) {
    const bar = placeBar(part.from, part.to, view);
    if (bar === undefined) continue;
    const last = bars.at(-1);
    if (last === undefined || bar.left - (last.left + last.width) > leastGap) bars.push(bar);
    else {
      const right = Math.max(last.left + last.width, bar.left + bar.width);
      bars[bars.length - 1] = { left: last.left, width: right - last.left };
    }
  }
  return bars;
}

const least = 1_000;

/** A view kept inside the trace, and not so small that nothing can be told apart. */
export function clampView({ from, to }: TimeView, whole: TimeView): TimeView {
  const span = Math.min(Math.max(to - from, least), Math.max(whole.to - whole.from, least));
  const start = Math.min(Math.max(from, whole.from), Math.max(whole.to - span, whole.from));
  return { from: start, to: start + span };
}

/** Nearer or farther around a place that stays where it is. */
export function zoomView(view: TimeView, whole: TimeView, by: number, around = 0.5): TimeView {
  const at = view.from + (view.to - view.from) * around;
  const span = (view.to - view.from) * by;
  return clampView({ from: at - span * around, to: at + span * (1 - around) }, whole);
}

export function panView(view: TimeView, whole: TimeView, share: number): TimeView {
  const by = (view.to - view.from) * share;
  return clampView({ from: view.from + by, to: view.to + by }, whole);
}
