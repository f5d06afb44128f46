import type { Cases } from '../harness/bench-context.ts';
import type { Cell } from '../harness/cell.ts';
import type { Measured } from '../harness/latencies.ts';
import type { Worker } from '../harness/start-worker.ts';
import type { Span } from '../harness/tasks.ts';
import type { Target } from '../report/target.ts';

const impls = ['hindsight', 'untraced', 'untraced again'] as const;
type Server = (typeof impls)[number];

export type TracedServers = Readonly<Record<Server, string>>;

const busyAppends = 'append through HTTP, 64 connections';
const oneAppend = 'append through HTTP, one connection';
const oneRead = 'state at any version over HTTP, one connection';
const rareRead = 'state at any version over HTTP, 20 a second';

export type CostPlan = Span & {
  readonly streamId: string;
  readonly events: number;
  readonly rareReads: number;
};

/** What it costs that the server traces itself, beside the same server that does not, and one more. */
export function tracingCosts(
  load: Worker,
  servers: TracedServers,
  { streamId, events, rareReads, ...span }: CostPlan,
): Cases {
  const anyVersions = (count: number): readonly string[] =>
    Array.from({ length: count }, () => {
      return `/api/streams/${streamId}/state?version=${1 + Math.floor(Math.random() * events)}`;
    });
  const cellsOf = (
    name: string,
    concurrency: number,
    measure: (url: string, run: string) => Promise<Measured>,
  ): readonly Cell[] =>
    impls.map((impl) => ({
      case: name,
      impl,
      concurrency,
      run: (round) => measure(servers[impl], `${concurrency}-${impl.replace(' ', '-')}-${round}`),
    }));
  const append = (concurrency: number) => (url: string, run: string) =>
    load.run('loadHttp', { ...span, url, run, concurrency });

  return {
    cells: [
      ...cellsOf(busyAppends, 64, append(64)),
      ...cellsOf(oneAppend, 1, append(1)),
      ...cellsOf(oneRead, 1, (url) =>
        load.run('readHttp', { ...span, url, paths: anyVersions(500), concurrency: 1 }),
      ),
      ...cellsOf(rareRead, 1, (url) =>
        load.run('readPaced', { url, paths: anyVersions(rareReads), perSecond: 20 }),
      ),
    ],
    targets: (['hindsight', 'untraced again'] as const).flatMap((of): readonly Target[] => [
      { case: busyAppends, of, over: 'untraced', atLeast: 0.9 },
      ...[oneAppend, oneRead, rareRead].map(
        (name): Target => ({ case: name, of, metric: 'p50Ms', over: 'untraced', atMost: 1.15 }),
      ),
    ]),
  };
}
