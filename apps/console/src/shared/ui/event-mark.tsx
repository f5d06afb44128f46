import { useSyncExternalStore } from 'react';
import { chooseEventMark, markShapes, onEventTypes } from './choose-event-mark.ts';

type EventMarkProps = { readonly type: string; readonly className?: string };

/** The sign of an event type: a colour and a shape, the same everywhere. */
export function EventMark({ type, className = '' }: EventMarkProps) {
  const { color, shape } = useSyncExternalStore(onEventTypes, () => chooseEventMark(type));
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={`size-2.5 shrink-0 ${className}`}
      fill={color}
    >
      <path d={markShapes[shape]} />
    </svg>
  );
}
