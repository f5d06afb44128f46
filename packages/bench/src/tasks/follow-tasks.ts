import type { EventStore } from '@hindsight/event-store';
import { toMeasured } from '../harness/latencies.ts';
import type { Tasks } from '../harness/tasks.ts';
import { makeBenchEvent } from '../workload/make-bench-event.ts';
import { toNewEvent } from '../workload/to-new-event.ts';

const STREAMS = 500;

/** How long after its append began an event is seen by a follower in another process. */
export function followTasks(store: EventStore): Partial<Tasks> {
  return {
    async appendPaced({ run, perSecond, events }) {
      const started = performance.now();
      const pending: Promise<unknown>[] = [];
      let sent = 0;
      await new Promise<void>((resolve) => {
        const pace = setInterval(() => {
          const due = Math.min(events, ((performance.now() - started) * perSecond) / 1000);
          for (; sent < due; sent++) pending.push(appendStamped(sent));
          if (sent < events) return;
          clearInterval(pace);
          resolve();
        }, 1);
      });
      await Promise.all(pending);

      function appendStamped(n: number): Promise<unknown> {
        const event = makeBenchEvent(Math.floor(n / STREAMS));
        const metadata = JSON.stringify({ ...event.metadata, sentAt: monotonicMs() });
        const streamId = `account-${run}-${n % STREAMS}`;
        return store.append(streamId, [{ ...toNewEvent(event), metadata }], {
          expectedVersion: 'any',
        });
      }
    },
    async follow({ after, events }) {
      const latencies: number[] = [];
      const signal = AbortSignal.timeout(60_000);
      const started = performance.now();
      for await (const batch of store.follow({ after, signal })) {
        const now = monotonicMs();
        for (const event of batch.events) latencies.push(now - toSentAt(event.metadata));
        if (latencies.length >= events) break;
      }
      if (latencies.length !== events) throw new Error(`saw ${latencies.length} of ${events}`);
      // The first tenth warms both processes up.
      const spent = performance.now() - started;
      return toMeasured(latencies.slice(events / 10), (events * 1000) / spent);
    },
  };
}

/** The machine’s monotonic clock, the same in every process. */
function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

function toSentAt(metadata: string): number {
  return Number(JSON.parse(metadata).sentAt);
}
