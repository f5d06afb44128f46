import type { Scale } from '../scale/build-scale.ts';
import { findKnown, type KnownEvents } from '../scale/known-events.ts';

/** One event of the strip. Its type is null until it is known. */
export type Tick = {
  readonly version: number;
  readonly share: number;
  readonly type: string | null;
};

/** Pixels an event needs to be drawn by itself. */
const tickWidth = 6;

/** The events in view when each has room, else null. */
export function listTicks(
  scale: Scale,
  known: readonly KnownEvents[],
  { width, head }: { readonly width: number; readonly head: number },
): readonly Tick[] | null {
  const first = Math.max(1, Math.ceil(scale.view.from));
  const last = Math.min(head, Math.floor(scale.view.to));
  const amount = last - first + 1;
  if (amount * tickWidth > width) return null;
  return Array.from({ length: Math.max(0, amount) }, (_, index) => {
    const version = first + index;
    return {
      version,
      share: scale.place(version),
      type: findKnown(known, version)?.type ?? null,
    };
  });
}
