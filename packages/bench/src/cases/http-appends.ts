import type { Cases } from '../harness/bench-context.ts';
import type { Cell } from '../harness/cell.ts';
import type { Worker } from '../harness/start-worker.ts';
import type { Span } from '../harness/tasks.ts';

const name = 'append through HTTP, 64 connections';
const concurrency = 64;

export type HttpServers = {
  readonly hindsight: string;
  readonly emmett: string;
  readonly noop: string;
};

/** The whole way in, with the load in a process of its own. */
export function httpAppends(load: Worker, servers: HttpServers, span: Span): Cases {
  const cells = (['hindsight', 'emmett', 'noop'] as const).map(
    (impl): Cell => ({
      case: name,
      impl,
      concurrency,
      run: (round) =>
        load.run('loadHttp', { ...span, url: servers[impl], run: `http-${round}`, concurrency }),
    }),
  );
  return {
    cells,
    targets: [
      { case: name, over: 'noop', atLeast: 0.4 },
      { case: name, over: 'emmett', atLeast: 4 },
    ],
  };
}
