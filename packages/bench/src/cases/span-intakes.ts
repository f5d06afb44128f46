import type { OtlpFormat } from '@hindsight/telemetry';
import type { Cases } from '../harness/bench-context.ts';
import type { Worker } from '../harness/start-worker.ts';
import { countSpans, type TracesPlan } from '../workload/make-traces.ts';

const formats: readonly OtlpFormat[] = ['protobuf', 'json'];
const nameOf = (format: OtlpFormat) => `spans stored, sent as ${format}, 512 a request`;

/** How many spans a second an application can be rid of: an answer means that they are stored. */
export function spanIntakes(load: Worker, url: string, plan: TracesPlan): Cases {
  const concurrency = 4;
  return {
    cells: formats.map((format) => ({
      case: nameOf(format),
      impl: 'hindsight',
      concurrency,
      run: async () => {
        const before = await countStored(url);
        const sending = { ...plan, url, format, perRequest: 512, concurrency };
        const measured = await load.run('sendTraces', sending);
        const stored = (await countStored(url)) - before;
        if (!(stored >= countSpans(plan))) throw new Error(`only ${stored} spans were stored`);
        return measured;
      },
    })),
    targets: formats.map((format) => ({
      case: nameOf(format),
      metric: 'perSecond',
      atLeast: 25_000,
    })),
  };
}

async function countStored(url: string): Promise<number> {
  const answer = await fetch(new URL('/api/tracing', url));
  const { spans = Number.NaN } = Object(await answer.json());
  return Number(spans);
}
