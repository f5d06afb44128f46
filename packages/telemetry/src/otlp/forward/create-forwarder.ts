import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Span } from '../../spans/span.ts';
import { otlpMediaTypes } from '../otlp-format.ts';
import { writeSpans } from '../protobuf/write-spans.ts';
import type { ForwardPayload } from './forward-payload.ts';
import { ForwardQueue } from './forward-queue.ts';
import type { ForwardTarget } from './forward-target.ts';
import { mayPass } from './passed-by.ts';
import { postPayload } from './post-payload.ts';

export type Forwarding = {
  /** The collector’s address, without secrets. */
  readonly to: string;
  readonly sent: number;
  readonly dropped: number;
  /** What stands in the way now; null once something was sent again. */
  readonly lastError: string | null;
};

export type Forwarder = {
  readonly forward: (payload: ForwardPayload) => void;
  /** The same for spans that were never a request. */
  readonly forwardSpans: (spans: readonly Span[]) => void;
  readonly describe: () => Forwarding;
  /** Sends what waits, for less than a second; what is left is dropped. */
  readonly close: () => Promise<void>;
};

type Options = { readonly queueBytes?: number; readonly firstWaitMs?: number };

const mostAtOnce = 4;
const longestWaitMs = 30_000;
const closingMs = 800;

/**
 * Sends requests on to a collector. Nobody ever waits for it: what does not fit its queue makes
 * room by dropping the oldest. A collector that fails is left alone for a while, each time longer.
 */
export function createForwarder(
  target: ForwardTarget,
  { queueBytes = 16 * 1024 * 1024, firstWaitMs = 500 }: Options = {},
): Forwarder {
  const self = randomUUID();
  const queue = new ForwardQueue(queueBytes);
  const closing = new AbortController();
  const inFlight = new Set<Promise<void>>();
  let sent = 0;
  let lastError: string | null = null;
  let failures = 0;
  let isPausing = false;

  function begin(): void {
    while (inFlight.size < mostAtOnce && !isPausing && !closing.signal.aborted) {
      const payload = queue.take();
      if (payload === undefined) return;
      const sending = send(payload).finally(() => {
        inFlight.delete(sending);
        begin();
      });
      inFlight.add(sending);
    }
  }

  async function send(payload: ForwardPayload): Promise<void> {
    const outcome = await postPayload(target, payload, { self, signal: closing.signal });
    if (outcome.kind === 'sent') {
      queue.settle(payload);
      sent += payload.spans;
      failures = 0;
      lastError = null;
      return;
    }
    lastError = outcome.reason;
    if (outcome.kind === 'refused') queue.drop(payload);
    else {
      queue.putBack(payload);
      pause(outcome.afterMs);
    }
  }

  function pause(atLeastMs: number): void {
    if (isPausing) return;
    isPausing = true;
    const backoffMs = Math.min(firstWaitMs * 2 ** failures, longestWaitMs);
    failures += 1;
    setTimeout(
      () => {
        isPausing = false;
        begin();
      },
      Math.max(atLeastMs, backoffMs),
    ).unref();
  }

  function forward(payload: ForwardPayload): void {
    if (closing.signal.aborted || !mayPass(payload.passedBy, self)) return;
    queue.add(payload);
    begin();
  }

  async function drain(): Promise<void> {
    while (inFlight.size > 0 && !isPausing) await Promise.race(inFlight);
  }

  return {
    forward,
    forwardSpans: (spans) => {
      if (spans.length === 0) return;
      forward({
        body: writeSpans(spans),
        contentType: otlpMediaTypes.protobuf,
        contentEncoding: null,
        spans: spans.length,
        passedBy: null,
      });
    },
    describe: () => ({ to: hideSecrets(target.url), sent, dropped: queue.dropped, lastError }),
    close: async () => {
      const enough = new AbortController();
      const tooLong = sleep(closingMs, undefined, { signal: enough.signal }).catch(() => undefined);
      await Promise.race([drain(), tooLong]);
      enough.abort();
      closing.abort();
      await Promise.all(inFlight);
      queue.dropAll();
    },
  };
}

function hideSecrets(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  url.search = '';
  return url.href;
}
