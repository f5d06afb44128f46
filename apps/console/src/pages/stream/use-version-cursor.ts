import { attributeNames, continueAction } from '@hindsight/telemetry/web';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';

export type VersionCursor = {
  readonly version: number;
  /** -1, 0 or 1: where it was last moved. */
  readonly direction: number;
  /** While it is dragged, stepped or played: moves at once, the address follows when it rests. */
  readonly scrub: (version: number) => void;
  /** The same, by itself. */
  readonly play: (version: number) => void;
  /** A choice: a place of its own in the browser’s history. */
  readonly choose: (version: number) => void;
  /** The same, where something else that a person did leads to. */
  readonly place: (version: number) => void;
};

/** So long the cursor must rest until the address says where it is. */
const restMs = 250;

/**
 * The one number of the page. The address says it; while it is being dragged it runs ahead of the
 * address. At the head the address says nothing, so that the page stays at the head as it grows.
 */
export function useVersionCursor(asked: number | undefined, head: number): VersionCursor {
  const navigate = useNavigate();
  const [moving, setMoving] = useState<number | 'head' | null>(null);
  const wanted = moving === 'head' ? head : (moving ?? asked ?? head);
  const version = Math.max(0, Math.min(wanted, head));
  const latest = useRef({ version, head });
  latest.current = { version, head };
  const direction = useRef(0);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const written = useRef(asked);

  const write = useCallback(
    (to: number, replace: boolean) => {
      written.current = to === latest.current.head ? undefined : to;
      const v = written.current;
      return navigate({ to: '.', search: (before) => ({ ...before, v }), replace });
    },
    [navigate],
  );

  // What was written comes back while the cursor may be further on. Anything else is somebody who
  // went back or followed a link: the address leads again.
  useEffect(() => {
    if (asked === written.current) return;
    written.current = asked;
    clearTimeout(rest.current);
    setMoving(null);
  }, [asked]);
  useEffect(() => () => clearTimeout(rest.current), []);

  const move = useCallback((to: number): number => {
    const bound = Math.max(0, Math.min(Math.round(to), latest.current.head));
    direction.current = Math.sign(bound - latest.current.version);
    latest.current.version = bound;
    setMoving(bound === latest.current.head ? 'head' : bound);
    return bound;
  }, []);

  const place = useCallback(
    (to: number) => {
      const bound = move(to);
      clearTimeout(rest.current);
      void write(bound, false);
    },
    [move, write],
  );
  const slide = useCallback(
    (to: number) => {
      const bound = move(to);
      clearTimeout(rest.current);
      rest.current = setTimeout(() => void write(bound, true), restMs);
    },
    [move, write],
  );
  const scrub = useCallback((to: number) => traced('seek', to, slide), [slide]);
  const play = useCallback((to: number) => traced('play', to, slide), [slide]);
  const choose = useCallback((to: number) => traced('seek', to, place), [place]);
  return { version, direction: direction.current, scrub, play, choose, place };
}

/** However many versions it goes over until it rests, it is one action. */
function traced(action: 'seek' | 'play', to: number, go: (to: number) => void): void {
  continueAction(action, { [attributeNames.seekTo]: Math.round(to) });
  go(to);
}
