import { randomBytes } from 'node:crypto';
import { toMeasured } from '../harness/latencies.ts';
import type { Tasks } from '../harness/tasks.ts';
import { postSpans } from '../http/post-spans.ts';
import { makeLongTrace } from '../workload/make-long-trace.ts';
import { makeTraces } from '../workload/make-traces.ts';

/** An application that sends its spans. They are packed before the clock runs. */
export function spanTasks(): Partial<Tasks> {
  return {
    async sendTraces({ url, format, perRequest, concurrency, ...plan }) {
      const spans = makeTraces(plan);
      const { latencies, spentMs } = await postSpans(url, spans, {
        format,
        perRequest,
        concurrency,
      });
      return toMeasured(latencies, (spans.length * 1000) / spentMs);
    },
    async sendLongTrace({ url, spans }) {
      const traceId = randomBytes(16).toString('hex');
      const sending = { format: 'protobuf', perRequest: 2_000, concurrency: 2 } as const;
      await postSpans(url, makeLongTrace(traceId, spans), sending);
      return traceId;
    },
  };
}
