import type { Cases } from '../harness/bench-context.ts';
import type { Measured } from '../harness/latencies.ts';
import type { Worker } from '../harness/start-worker.ts';
import type { TruthTimes } from '../harness/tasks.ts';
import { startOurServer } from '../http/start-our-server.ts';

export type TruthSize = {
  readonly url: string;
  readonly streamId: string;
  readonly events: number;
  readonly category: string;
  readonly categoryEvents: number;
};

/** An expression nobody asked before, at every version of a stream and of a whole category. */
export function truths(load: Worker, size: TruthSize): Cases {
  const { url, streamId, events, category, categoryEvents } = size;
  const streamCase = `truth over a stream of ${events.toLocaleString('en')} events over HTTP`;
  const categoryCase = `truth over a category of ${categoryEvents.toLocaleString('en')} events over HTTP`;
  const firstCase = 'the first stream it tells';
  const againCase = 'the same, asked again';
  const inStream = `/api/streams/${streamId}/truth`;
  const inCategory = `/api/categories/${category}/truth`;
  let asked = 0;
  const anew = (): string => `state.balanceCents > ${1_000_000 + asked++}`;

  async function withServer<Answer>(
    measure: (
      truth: (path: string, where: string) => Promise<TruthTimes>,
      peakMemoryMb: () => Promise<number>,
    ) => Promise<Answer>,
  ): Promise<Answer> {
    const server = await startOurServer(url, 'samples');
    const truth = (path: string, where: string) =>
      load.run('askTruth', { url: server.url, path, where });
    try {
      // Its threads need a moment after the server, and their code has to be compiled.
      for (let n = 0; n < 2; n++) await truth(inStream, anew());
      return await measure(truth, server.peakMemoryMb);
    } finally {
      await server.stop();
    }
  }

  async function measureCategory() {
    return withServer(async (truth, peakMemoryMb) => {
      const { ms } = await truth(inCategory, anew());
      const peak = await peakMemoryMb();
      // How soon there is a row, and what asking again costs, on a server that is warm by now.
      const where = anew();
      const { firstMs } = await truth(inCategory, where);
      return { ms, peakMemoryMb: peak, firstMs, againMs: (await truth(inCategory, where)).ms };
    });
  }

  // Three rows of one measurement, whichever of them comes first in a round.
  const rounds = new Map<number, ReturnType<typeof measureCategory>>();
  function ofRound(round: number): ReturnType<typeof measureCategory> {
    const measured = rounds.get(round) ?? measureCategory();
    rounds.set(round, measured);
    return measured;
  }

  const cell = { impl: 'hindsight', concurrency: 1 } as const;
  return {
    cells: [
      {
        ...cell,
        case: streamCase,
        run: () =>
          withServer(async (truth) => toMeasured((await truth(inStream, anew())).ms, events)),
      },
      {
        ...cell,
        case: categoryCase,
        async run(round) {
          const { ms, peakMemoryMb } = await ofRound(round);
          return { ...toMeasured(ms, categoryEvents), peakMemoryMb };
        },
      },
      {
        ...cell,
        case: firstCase,
        run: async (round) => toMeasured((await ofRound(round)).firstMs, 1),
      },
      {
        ...cell,
        case: againCase,
        run: async (round) => toMeasured((await ofRound(round)).againMs, categoryEvents),
      },
    ],
    targets: [
      { case: streamCase, metric: 'p50Ms', atMost: events / 200 },
      { case: categoryCase, metric: 'p50Ms', atMost: Math.round(categoryEvents / 150) },
      { case: firstCase, metric: 'p50Ms', atMost: 200 },
      { case: categoryCase, metric: 'peakMemoryMb', atMost: 250 },
    ],
  };
}

function toMeasured(ms: number, events: number): Measured {
  return { perSecond: (events * 1000) / ms, p50Ms: ms, p99Ms: ms };
}
