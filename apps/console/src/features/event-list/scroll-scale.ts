/** No browser draws an element as high as a million lines; beyond this the bar is scaled. */
export const mostHeight = 8_000_000;

export type ScrollSizes = {
  readonly count: number;
  readonly lineHeight: number;
  readonly viewHeight: number;
};

/** Where the list is: in its own pixels, and where the browser’s bar stands for it. */
export type ScrollPlace = { readonly top: number; readonly barTop: number };

export function barHeight({ count, lineHeight }: ScrollSizes): number {
  return Math.min(count * lineHeight, mostHeight);
}

function lastTop({ count, lineHeight, viewHeight }: ScrollSizes): number {
  return Math.max(0, count * lineHeight - viewHeight);
}

function lastBarTop(sizes: ScrollSizes): number {
  return Math.max(0, barHeight(sizes) - sizes.viewHeight);
}

function isScaled({ count, lineHeight }: ScrollSizes): boolean {
  return count * lineHeight > mostHeight;
}

/** The list at a place, and the bar where it belongs for it. */
export function placeScroll(top: number, sizes: ScrollSizes): ScrollPlace {
  const bound = Math.max(0, Math.min(top, lastTop(sizes)));
  if (!isScaled(sizes)) return { top: bound, barTop: bound };
  return { top: bound, barTop: Math.round((bound / lastTop(sizes)) * lastBarTop(sizes)) };
}

/**
 * The bar was moved. A short way is a wheel or a finger: the list moves by as much. A long way is
 * the bar being dragged: the list goes to the same share of its height.
 */
export function moveScroll(before: ScrollPlace, barTop: number, sizes: ScrollSizes): ScrollPlace {
  const way = barTop - before.barTop;
  const isDragged = isScaled(sizes) && Math.abs(way) > sizes.viewHeight * 2;
  const top = isDragged
    ? (barTop / Math.max(1, lastBarTop(sizes))) * lastTop(sizes)
    : before.top + way;
  return { top: Math.max(0, Math.min(top, lastTop(sizes))), barTop };
}

/** The lines in view, and some beyond on either side. */
export function linesInView(top: number, sizes: ScrollSizes): { first: number; last: number } {
  const beyond = 6;
  const first = Math.floor(top / sizes.lineHeight) - beyond;
  const last = Math.ceil((top + sizes.viewHeight) / sizes.lineHeight) + beyond;
  return { first: Math.max(0, first), last: Math.min(sizes.count - 1, last) };
}

/** The place from which a line is in view: where it is already, or the shortest way. */
export function revealLine(index: number, top: number, sizes: ScrollSizes): number {
  const { lineHeight, viewHeight } = sizes;
  const line = index * lineHeight;
  const margin = Math.min(lineHeight * 2, Math.max(0, (viewHeight - lineHeight) / 2));
  const isNear = line > top - viewHeight && line < top + viewHeight * 2;
  if (!isNear) return line - (viewHeight - lineHeight) / 2;
  if (line - margin < top) return line - margin;
  if (line + lineHeight + margin > top + viewHeight) return line + lineHeight + margin - viewHeight;
  return top;
}
