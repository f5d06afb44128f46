import type { Cases } from '../harness/bench-context.ts';
import type { Cell } from '../harness/cell.ts';
import { peers } from '../harness/impl.ts';
import type { Workers } from '../harness/start-all.ts';
import type { Span } from '../harness/tasks.ts';

const hundred = '100 events an append, 16 writers';
const thousand = '1,000 appends at once to 1,000 streams';
const concurrency = 16;

export type BatchSize = { readonly copied: number; readonly bursts: number };

/** Many events: in one append against COPY FROM, and in a thousand appends at the same moment. */
export function batchAppends(workers: Workers, span: Span, size: BatchSize): Cases {
  const impls = ['hindsight', ...peers] as const;
  const cells = impls.flatMap((impl): Cell[] => [
    {
      case: hundred,
      impl,
      concurrency,
      run: (round) =>
        workers[impl].run('append', { ...span, run: `batch-${round}`, batch: 100, concurrency }),
    },
    {
      case: thousand,
      impl,
      concurrency: 1000,
      run: (round) =>
        workers[impl].run('appendAtOnce', {
          run: `burst-${round}`,
          streams: 1000,
          repeat: size.bursts,
        }),
    },
  ]);
  const copy: Cell = {
    case: hundred,
    impl: 'copy',
    concurrency: 1,
    run: () => workers.copy.run('copyIn', { events: size.copied }),
  };
  return {
    cells: [...cells, copy],
    targets: [
      { case: hundred, over: 'emmett', atLeast: 3 },
      { case: hundred, over: 'copy', atLeast: 0.5 },
      { case: thousand, metric: 'p50Ms', atMost: 40 },
    ],
  };
}
