import type { Cases } from '../harness/bench-context.ts';
import type { Measured } from '../harness/latencies.ts';
import type { Worker } from '../harness/start-worker.ts';
import { startOurServer } from '../http/start-our-server.ts';

export type BlamedStream = {
  readonly url: string;
  readonly streamId: string;
  readonly events: number;
  /** Other streams, to ask for before: the process is warm, the stream is not. */
  readonly others: readonly string[];
};

/**
 * Blame over HTTP: at the head of a stream nobody asked for before, by a server of its own each time,
 * and then at any version of it.
 */
export function blames(load: Worker, { url, streamId, events, others }: BlamedStream): Cases {
  const cold = `blame at the head of ${events.toLocaleString('en')} events over HTTP, cold`;
  const warm = 'blame at any version of it over HTTP, asked before';
  const pathOf = (id: string): string => `/api/streams/${id}/blame`;

  async function ask(measure: (server: string) => Promise<Measured>): Promise<Measured> {
    const server = await startOurServer(url, 'samples');
    try {
      await load.run('getPaths', { url: server.url, paths: others.map(pathOf) });
      return await measure(server.url);
    } finally {
      await server.stop();
    }
  }
  const askHead = (server: string): Promise<Measured> =>
    load.run('getPaths', { url: server, paths: [pathOf(streamId)] });
  const anyVersions = (): string[] =>
    Array.from({ length: 200 }, () => {
      return `${pathOf(streamId)}?version=${1 + Math.floor(Math.random() * events)}`;
    });

  const concurrency = 1;
  return {
    cells: [
      { case: cold, impl: 'hindsight', concurrency, run: () => ask(askHead) },
      {
        case: warm,
        impl: 'hindsight',
        concurrency,
        run: () =>
          ask(async (server) => {
            await askHead(server);
            return load.run('getPaths', { url: server, paths: anyVersions() });
          }),
      },
    ],
    targets: [
      { case: cold, metric: 'p50Ms', atMost: 600 },
      { case: warm, metric: 'p50Ms', atMost: 20 },
    ],
  };
}
