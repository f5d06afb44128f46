import type { StoredEvent } from '../api/schemas.ts';

export type LiveState = 'connecting' | 'live' | 'lost';

type LiveOptions = {
  /** The last position already seen. */
  readonly after: number;
  readonly category?: string | undefined;
  readonly type?: string | undefined;
  readonly streamId?: string | undefined;
  readonly onEvents: (events: readonly StoredEvent[]) => void;
  readonly onState: (state: LiveState) => void;
};

const firstPauseMs = 500;
const longestPauseMs = 8_000;

/**
 * Follows the log over a connection that may break. The last position seen goes along when it
 * connects again, so nothing is missed and nothing comes twice. Events come in batches, one a frame.
 */
export function followLog(options: LiveOptions): () => void {
  let last = options.after;
  let source: EventSource | undefined;
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let batch: StoredEvent[] = [];
  let isScheduled = false;
  let isClosed = false;

  const hand = () => {
    isScheduled = false;
    if (isClosed || batch.length === 0) return;
    const events = batch;
    batch = [];
    options.onEvents(events);
  };

  const seen = (id: string) => {
    const position = Number(id);
    if (!Number.isSafeInteger(position) || id === '') return false;
    if (position <= last) return false;
    last = position;
    return true;
  };

  const connect = () => {
    source = new EventSource(addressOf(options, last));
    source.onopen = () => {
      pauseMs = firstPauseMs;
      options.onState('live');
    };
    source.onmessage = ({ data, lastEventId }) => {
      if (!seen(lastEventId)) return;
      batch.push(readEvent(data));
      if (!isScheduled) {
        isScheduled = true;
        setTimeout(hand, 30);
      }
    };
    // The browser would try again by itself, but gives up when the server answers with an error.
    source.onerror = () => {
      source?.close();
      options.onState('lost');
      clearTimeout(timer);
      timer = setTimeout(connect, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
  };

  const connectNow = () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    clearTimeout(timer);
    connect();
  };

  options.onState('connecting');
  connect();
  window.addEventListener('online', connectNow);
  return () => {
    isClosed = true;
    window.removeEventListener('online', connectNow);
    clearTimeout(timer);
    source?.close();
  };
}

/** The contract says what `data` of this route holds. */
function readEvent(data: string): StoredEvent {
  return JSON.parse(data);
}

function addressOf({ category, type, streamId }: LiveOptions, after: number): string {
  const query = new URLSearchParams({ after: String(after) });
  if (category !== undefined) query.set('category', category);
  if (type !== undefined) query.set('type', type);
  if (streamId !== undefined) query.set('streamId', streamId);
  return `/api/events/live?${query}`;
}
