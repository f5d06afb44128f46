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
  /** What the events are for: something else begins anew from its own `after`. */
  readonly of?: string | undefined;
  readonly onEvents: (events: readonly StoredEvent[]) => void;
};

/** New events while the component is there; says when the connection is lost. */
export function useLiveLog({
  isOn,
  after,
  category,
  type,
  streamId,
  of,
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: something else begins anew
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
  }, [isOn, isKnown, category, type, streamId, of]);
  return isOn ? state : 'off';
}
