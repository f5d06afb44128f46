import type { Cases } from '../harness/bench-context.ts';
import type { Cell } from '../harness/cell.ts';
import { peers } from '../harness/impl.ts';
import type { Workers } from '../harness/start-all.ts';
import type { Span } from '../harness/tasks.ts';

const plain = 'load and fold 1,000 events, no snapshot';
const nameSnapshot = (events: number) =>
  `load at any version with snapshots, stream of ${events.toLocaleString('en')}`;

export type LoadStreams = Span & {
  readonly streamIds: readonly string[];
  readonly short: string;
  readonly long: string;
  readonly longEvents: number;
};

/** A state from its events alone, and from the nearest snapshot in a small and in a huge stream. */
export function loads(workers: Workers, streams: LoadStreams): Cases {
  const { streamIds, short, long, longEvents, ...span } = streams;
  const concurrency = 1;
  const plainCells = (['hindsight', ...peers] as const).map(
    (impl): Cell => ({
      case: plain,
      impl,
      concurrency,
      run: () => workers[impl].run('loadStreams', { ...span, streamIds, concurrency }),
    }),
  );
  const snapshotCells = [
    { streamId: short, head: 100 },
    { streamId: long, head: longEvents },
  ].map(
    (stream): Cell => ({
      case: nameSnapshot(stream.head),
      impl: 'hindsight',
      concurrency,
      run: () => workers.hindsight.run('loadAtVersions', { ...span, ...stream, concurrency }),
    }),
  );
  return {
    cells: [...plainCells, ...snapshotCells],
    targets: [
      { case: plain, metric: 'p50Ms', atMost: 5 },
      { case: nameSnapshot(100), metric: 'p50Ms', atMost: 1 },
      { case: nameSnapshot(longEvents), metric: 'p50Ms', atMost: 1 },
      {
        case: nameSnapshot(longEvents),
        over: 'hindsight',
        overCase: nameSnapshot(100),
        atLeast: 0.7,
      },
    ],
  };
}
