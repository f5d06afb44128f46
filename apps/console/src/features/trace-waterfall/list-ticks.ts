import type { TimeView } from '../../shared/trace/tree/place-bar.ts';

export type Tick = { readonly at: number; readonly share: number };

/** Round times in a view, at most so many of them. */
export function listTicks({ from, to }: TimeView, most: number): readonly Tick[] {
  const span = to - from;
  if (span <= 0 || most < 1) return [];
  const step = roundUp(span / most);
  const ticks: Tick[] = [];
  for (let index = Math.ceil(from / step); index * step <= to; index++) {
    const at = index * step;
    ticks.push({ at, share: (at - from) / span });
  }
  return ticks;
}

/** 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((one) => one * power >= value) ?? 10;
  return Math.max(1, factor * power);
}
