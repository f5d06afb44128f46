import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { followVersion, keepRange, panRange, type ViewRange } from './view-range.ts';

export type TimelineView = {
  readonly view: ViewRange;
  readonly isFit: boolean;
  /** Null: everything, also what is still to come. */
  readonly show: (view: ViewRange | null) => void;
  /** Moved by so many versions. */
  readonly pan: (by: number) => void;
};

/** Which versions are in view. The view follows the cursor when that leaves it. */
export function useTimelineView(head: number, version: number): TimelineView {
  const [zoomed, setZoomed] = useState<ViewRange | null>(null);
  const headNow = useRef(head);
  headNow.current = head;
  useLayoutEffect(() => {
    setZoomed((view) => view && followVersion(view, version, headNow.current));
  }, [version]);
  const show = useCallback(
    (view: ViewRange | null) => setZoomed(view && keepRange(view, headNow.current)),
    [],
  );
  const pan = useCallback(
    (by: number) => setZoomed((view) => view && panRange(view, by, headNow.current)),
    [],
  );
  // The stream may have become shorter: as of an earlier time.
  const kept = useMemo(() => zoomed && keepRange(zoomed, head), [zoomed, head]);
  const view = useMemo(() => kept ?? { from: 0, to: Math.max(1, head) }, [kept, head]);
  return { view, isFit: kept === null, show, pan };
}
