import type { Cases } from '../harness/bench-context.ts';
import type { Measured } from '../harness/latencies.ts';
import type { Worker } from '../harness/start-worker.ts';
import { startOurServer } from '../http/start-our-server.ts';

export type FilmedStream = {
  readonly url: string;
  readonly streamId: string;
  readonly events: number;
  /** What folding the stream without frames is called. */
  readonly foldCase: string;
};

const window = 500;
const diffCase = 'diff of two states with 10,000 leaves, 10 changed';
const concurrency = 1;

/** Frames of a whole stream and of a window over HTTP, and the diff of two large states. */
export function films(
  workers: { readonly hindsight: Worker; readonly load: Worker },
  film: FilmedStream,
): Cases {
  const { url, streamId, events, foldCase } = film;
  const streamCase = `frames of a stream of ${events.toLocaleString('en')} events`;
  const windowCase = `${window} frames at any version over HTTP`;
  const impl = 'hindsight';

  async function askWindows(): Promise<Measured> {
    const server = await startOurServer(url, 'samples');
    const anyWindows = (count: number): string[] =>
      Array.from({ length: count }, () => {
        const from = 1 + Math.floor(Math.random() * (events - window));
        return `/api/streams/${streamId}/frames?from=${from}&to=${from + window - 1}`;
      });
    try {
      await workers.load.run('getPaths', { url: server.url, paths: anyWindows(100) });
      const measured = await workers.load.run('getPaths', {
        url: server.url,
        paths: anyWindows(100),
      });
      const gzippedKb = await workers.load.run('weighPaths', {
        url: server.url,
        paths: anyWindows(5),
      });
      return { ...measured, gzippedKb };
    } finally {
      await server.stop();
    }
  }

  return {
    cells: [
      {
        case: streamCase,
        impl,
        concurrency,
        run: () => workers.hindsight.run('filmStream', { streamId }),
      },
      { case: windowCase, impl, concurrency, run: askWindows },
      {
        case: diffCase,
        impl,
        concurrency,
        run: () => workers.hindsight.run('diffLeaves', { leaves: 10_000, changed: 10, repeat: 50 }),
      },
    ],
    targets: [
      { case: streamCase, metric: 'p50Ms', atMost: Math.round(events / 150) },
      { case: streamCase, over: impl, overCase: foldCase, atLeast: 0.5 },
      { case: windowCase, metric: 'p50Ms', atMost: 15 },
      { case: windowCase, metric: 'gzippedKb', atMost: 60 },
      { case: diffCase, metric: 'p50Ms', atMost: 5 },
    ],
  };
}
