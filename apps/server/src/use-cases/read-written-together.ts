import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import { isOneAppend } from './is-one-append.ts';

const pageSize = 100;
const mostAtOnce = 1000;

/** The events one request wrote, in order: those around the version, or around the newest event. */
export async function readWrittenTogether(
  store: Pick<EventStore, 'readStream' | 'readEvent'>,
  streamId: string,
  version?: number,
): Promise<readonly RecordedEvent[]> {
  const newest = { direction: 'backward', limit: 1 } as const;
  const [event] =
    version === undefined
      ? (await store.readStream(streamId, newest)).events
      : [await store.readEvent(streamId, version)];
  if (event === undefined) return [];
  const together = [event];
  while (await readMore(store, together, 'backward'));
  while (await readMore(store, together, 'forward'));
  return together;
}

/** Adds the next page of them at one end. False when that end is reached. */
async function readMore(
  store: Pick<EventStore, 'readStream'>,
  together: RecordedEvent[],
  direction: 'forward' | 'backward',
): Promise<boolean> {
  const isForward = direction === 'forward';
  const edge = isForward ? together.at(-1) : together[0];
  if (edge === undefined || together.length >= mostAtOnce) return false;
  const range = isForward ? { fromVersion: edge.version + 1 } : { toVersion: edge.version - 1 };
  const page = await store.readStream(edge.streamId, { ...range, direction, limit: pageSize });
  let last = edge;
  for (const event of page.events) {
    if (!(isForward ? isOneAppend(last, event) : isOneAppend(event, last))) return false;
    if (isForward) together.push(event);
    else together.unshift(event);
    last = event;
  }
  return page.events.length > 0;
}
