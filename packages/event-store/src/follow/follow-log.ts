import type { Pool } from 'pg';
import type { Follow, FollowBatch } from '../event-store.ts';
import { whenAvailable } from '../postgres/connection/when-available.ts';
import { readFollowPage } from '../postgres/log/read-follow-page.ts';
import type { Listener } from './listener.ts';

const WINDOW = 1_000;

/**
 * Every position after the given one, once, in order. The next page is read when the consumer asks
 * for it, so a slow one holds nothing up but itself. Ends when the signal aborts.
 */
export async function* followLog(
  pool: Pool,
  listener: Listener,
  { after, category, type, streamId, batchSize, signal }: Follow,
): AsyncGenerator<FollowBatch, void, undefined> {
  let position = after;
  while (!signal?.aborted) {
    const { calls } = listener;
    const query = { after: position, window: batchSize ?? WINDOW, category, type, streamId };
    const page = await whenAvailable(() => readFollowPage(pool, query));
    if (signal?.aborted) return;
    if (page.position > position) {
      position = page.position;
      yield page;
    } else await listener.waitAfter(calls, signal);
  }
}
