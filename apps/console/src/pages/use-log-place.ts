import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

type Place = {
  /** Where the list begins. */
  readonly start: number | undefined;
  /** What the address said last, and what was written there while scrolling. */
  readonly seen: number | undefined;
  readonly written: number | undefined;
};

/**
 * The address follows the scrolling, so that it can be shared; the list does not begin anew for
 * that. An address that somebody else wrote (a link, back, forward) is gone to.
 */
export function useLogPlace(before: number | undefined) {
  const navigate = useNavigate({ from: '/log' });
  const [place, setPlace] = useState<Place>({ start: before, seen: before, written: before });
  if (before !== place.seen) {
    setPlace({
      ...place,
      seen: before,
      start: before === place.written ? place.start : before,
      written: before,
    });
  }
  const rest = (top: number | undefined) => {
    const written = top === undefined ? undefined : top + 1;
    if (written === before) return;
    setPlace((now) => ({ ...now, written }));
    void navigate({ search: (search) => ({ ...search, before: written }), replace: true });
  };
  return { start: place.start, rest };
}
