import { setTimeout as sleep } from 'node:timers/promises';
import type { FollowBatch } from '@hindsight/event-store';
import { writeEvent } from './write-event.ts';

type LiveOptions = {
  readonly after: number;
  readonly batches: AsyncGenerator<FollowBatch, void>;
  readonly heartbeatMs: number;
  /** Called when the reader is gone. */
  readonly onGone: () => void;
  /** Called when the log cannot be read on. The answer then ends, and the client asks again. */
  readonly onFailed: (error: unknown) => void;
};

/**
 * Server-sent events, pulled: the log is read on only when the client has taken what was sent.
 * An `id:` without data moves the client’s Last-Event-ID past events that did not match.
 */
export function streamLiveEvents(options: LiveOptions): ReadableStream<Uint8Array> {
  let next: Promise<IteratorResult<FollowBatch, void>> | undefined;
  let isGone = false;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(`retry: 1000\nid: ${options.after}\n\n`));
    },
    async pull(controller) {
      next ??= options.batches.next();
      const timer = new AbortController();
      const heartbeat = sleep(options.heartbeatMs, null, { signal: timer.signal }).catch(
        () => null,
      );
      try {
        const result = await Promise.race([next, heartbeat]);
        if (isGone) return;
        if (result === null) {
          controller.enqueue(encoder.encode(':\n\n'));
          return;
        }
        next = undefined;
        if (result.done) controller.close();
        else controller.enqueue(encodeBatch(result.value));
      } catch (error) {
        if (isGone) return;
        options.onFailed(error);
        controller.close();
      } finally {
        timer.abort();
      }
    },
    async cancel() {
      isGone = true;
      options.onGone();
      await options.batches.return(undefined);
    },
  });
}

const encoder = new TextEncoder();
const encoded = new WeakMap<FollowBatch, Uint8Array>();

/** Clients who listen together get the very same batch: it is written once for all of them. */
function encodeBatch(batch: FollowBatch): Uint8Array {
  let bytes = encoded.get(batch);
  if (!bytes) {
    bytes = encoder.encode(writeBatch(batch));
    encoded.set(batch, bytes);
  }
  return bytes;
}

// Those of server-sent events; U+2028 is none.
const lineEnd = /\r\n?|\n/g;

function writeBatch({ events, position }: FollowBatch): string {
  const messages = events.map(
    (event) =>
      `id: ${event.position}\ndata: ${writeEvent(event).replaceAll(lineEnd, '\ndata: ')}\n\n`,
  );
  if (events.at(-1)?.position !== position) messages.push(`id: ${position}\n\n`);
  return messages.join('');
}
