import { clampView, type TimeView } from '../../shared/trace/tree/place-bar.ts';

export type Drag = {
  readonly kind: 'new' | 'from' | 'to';
  /** Where it began and where it is, as shares of the width. */
  readonly start: number;
  readonly now: number;
};

/** Less is a click, not a drag. */
const leastShare = 0.004;

/** The view a drag over the whole trace chooses: a new part, or one edge of it moved. */
export function chooseView(drag: Drag, view: TimeView, whole: TimeView): TimeView {
  const span = whole.to - whole.from;
  const at = (share: number) => whole.from + Math.max(0, Math.min(1, share)) * span;
  const order = (one: number, other: number): TimeView =>
    clampView({ from: Math.min(one, other), to: Math.max(one, other) }, whole);
  if (drag.kind === 'from') return order(at(drag.now), view.to);
  if (drag.kind === 'to') return order(view.from, at(drag.now));
  if (Math.abs(drag.now - drag.start) >= leastShare) return order(at(drag.start), at(drag.now));
  // A click brings what is there to the middle.
  const half = (view.to - view.from) / 2;
  return clampView({ from: at(drag.now) - half, to: at(drag.now) + half }, whole);
}
