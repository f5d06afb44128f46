import type { Cases } from '../harness/bench-context.ts';
import type { Cell } from '../harness/cell.ts';
import { peers } from '../harness/impl.ts';
import type { Workers } from '../harness/start-all.ts';

export type ReplaySize = {
  readonly streamId: string;
  /** Events of the one long stream, and of the whole log it lies scattered in. */
  readonly stream: number;
  readonly log: number;
};

/** A page of Emmett’s reader costs a scan of its table, so it is timed over its first pages only. */
const EMMETT_PAGES = 20_000;

export const nameFold = (events: number): string =>
  `fold a stream of ${events.toLocaleString('en')} events`;

/** A whole stream folded and the whole log read in order, against COPY of the same rows, drained. */
export function replays(workers: Workers, { streamId, stream, log }: ReplaySize): Cases {
  const streamCase = nameFold(stream);
  const logCase = `the whole log of ${log.toLocaleString('en')} events in order`;
  const concurrency = 1;
  const streamCells = (['hindsight', ...peers, 'copy'] as const).map(
    (impl): Cell => ({
      case: streamCase,
      impl,
      concurrency,
      run: () => workers[impl].run('replayStream', { streamId }),
    }),
  );
  const logCells = (['hindsight', 'message-db', 'emmett', 'reference', 'copy'] as const).map(
    (impl): Cell => ({
      case: logCase,
      impl,
      concurrency,
      run: () => workers[impl].run('scanLog', { limit: impl === 'emmett' ? EMMETT_PAGES : log }),
    }),
  );
  return {
    cells: [...streamCells, ...logCells],
    targets: [
      { case: streamCase, over: 'copy', atLeast: 0.55 },
      { case: streamCase, over: 'emmett', atLeast: 4 },
      { case: logCase, over: 'copy', atLeast: 0.45 },
      { case: logCase, over: 'best peer', atLeast: 3 },
      { case: logCase, metric: 'peakHeapMb', atMost: 150 },
    ],
  };
}
