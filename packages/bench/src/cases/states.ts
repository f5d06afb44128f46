import type { Cases } from '../harness/bench-context.ts';
import type { Cell } from '../harness/cell.ts';
import type { Measured } from '../harness/latencies.ts';
import type { Worker } from '../harness/start-worker.ts';
import { startOurServer } from '../http/start-our-server.ts';

export type StateStreams = {
  readonly url: string;
  /** A route that answers and does nothing. */
  readonly noop: string;
  readonly streams: readonly { readonly streamId: string; readonly events: number }[];
};

/** The state at any version over HTTP, above a request that does nothing. */
export function states(load: Worker, { url, noop, streams }: StateStreams): Cases {
  const nameOf = (events: number): string =>
    `state at any version over HTTP, stream of ${events.toLocaleString('en')}`;

  function ask(server: string, { streamId, events }: StateStreams['streams'][number]) {
    const paths = Array.from({ length: 500 }, () => {
      return `/api/streams/${streamId}/state?version=${1 + Math.floor(Math.random() * events)}`;
    });
    return load.run('getPaths', { url: server, paths });
  }

  async function askOurs(stream: StateStreams['streams'][number]): Promise<Measured> {
    const server = await startOurServer(url, 'samples');
    try {
      await ask(server.url, stream);
      return await ask(server.url, stream);
    } finally {
      await server.stop();
    }
  }

  return {
    cells: streams.flatMap((stream): Cell[] => {
      const cell = { case: nameOf(stream.events), concurrency: 1 };
      return [
        { ...cell, impl: 'hindsight', run: () => askOurs(stream) },
        { ...cell, impl: 'noop', run: () => ask(noop, stream) },
      ];
    }),
    targets: streams.flatMap(({ events }) => [
      { case: nameOf(events), metric: 'p50Ms', above: 'noop', atMost: 3 } as const,
      { case: nameOf(events), metric: 'p99Ms', atMost: 15 } as const,
    ]),
  };
}
