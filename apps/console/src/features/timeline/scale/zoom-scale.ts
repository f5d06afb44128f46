import type { Scale } from './build-scale.ts';
import { keepRange, type ViewRange } from './view-range.ts';

/** Nearer (`factor` above 1) or farther, what is at `share` staying where it is. */
export function zoomScale(
  scale: Scale,
  {
    share,
    factor,
    head,
  }: { readonly share: number; readonly factor: number; readonly head: number },
): ViewRange | null {
  const from = scale.versionAt(share - share / factor);
  const to = scale.versionAt(share + (1 - share) / factor);
  return keepRange({ from, to }, head);
}
