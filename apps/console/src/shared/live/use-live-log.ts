import { useEffect, useRef, useState } from 'react';
import type { StoredEvent } from '../api/schemas.ts';
import { followLog, type LiveState } from './live-log.ts';

type LiveQuery = {
  readonly isOn: boolean;
  /** The last position already seen; undefined until it is known. */
  readonly after: number | undefined;
  readonly category?: string | undefined;
  readonly type?: string | undefined;
  readonly streamId?: string | undefined;
  readonly onEvents: (events: readonly StoredEvent[]) => void;
};

/** New events while the component is there; says when the connection is lost. */
export function useLiveLog({
  isOn,
  after,
  category,
  type,
  streamId,
  onEvents,
}: LiveQuery): LiveState | 'off' {
  const [state, setState] = useState<LiveState>('connecting');
  const latest = useRef(onEvents);
  const start = useRef(after);
  const isKnown = after !== undefined;
  useEffect(() => {
    latest.current = onEvents;
    start.current = after;
  });
  useEffect(() => {
    if (!isOn || !isKnown || start.current === undefined) return;
    return followLog({
      after: start.current,
      category,
      type,
      streamId,
      onState: setState,
      onEvents: (events) => latest.current(events),
    });
  }, [isOn, isKnown, category, type, streamId]);
  return isOn ? state : 'off';
}
