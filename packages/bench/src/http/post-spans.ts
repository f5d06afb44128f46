import { type OtlpFormat, type Span, writeSpans } from '@hindsight/telemetry';
import { writeOtlpJson } from '../workload/write-otlp-json.ts';

export type Sending = {
  readonly format: OtlpFormat;
  readonly perRequest: number;
  readonly concurrency: number;
};

export type Sent = { readonly latencies: readonly number[]; readonly spentMs: number };

/** Sends spans as an SDK does, some requests at a time; fails when any of them was not kept. */
export async function postSpans(
  url: string,
  spans: readonly Span[],
  { format, perRequest, concurrency }: Sending,
): Promise<Sent> {
  const bodies = Array.from({ length: Math.ceil(spans.length / perRequest) }, (_, index) => {
    const some = spans.slice(index * perRequest, (index + 1) * perRequest);
    return format === 'json' ? writeOtlpJson(some) : writeSpans(some);
  });
  const headers = {
    'content-type': format === 'json' ? 'application/json' : 'application/x-protobuf',
  };
  const latencies: number[] = [];
  const began = performance.now();
  const left = bodies.values();
  async function work(): Promise<void> {
    for (const body of left) {
      const started = performance.now();
      const answer = await fetch(new URL('/v1/traces', url), { method: 'POST', headers, body });
      const told = await answer.text();
      latencies.push(performance.now() - started);
      // Whatever was refused would be told there.
      if (!answer.ok || told.length > '{}'.length) throw new Error(`${answer.status} ${told}`);
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work));
  return { latencies, spentMs: performance.now() - began };
}
