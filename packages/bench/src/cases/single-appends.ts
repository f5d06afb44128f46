import type { Cases } from '../harness/bench-context.ts';
import type { Cell } from '../harness/cell.ts';
import { peers } from '../harness/impl.ts';
import type { Workers } from '../harness/start-all.ts';
import type { Span } from '../harness/tasks.ts';
import type { Target } from '../report/target.ts';

const counts = [1, 16, 64] as const;

export const nameSingle = (writers: number) =>
  `one event, ${writers} ${writers === 1 ? 'writer' : 'writers'}`;

const targets: readonly Target[] = [
  { case: nameSingle(1), over: 'emmett', atLeast: 1.8 },
  { case: nameSingle(1), metric: 'p50Ms', atMost: 0.6 },
  { case: nameSingle(16), over: 'emmett', atLeast: 5 },
  { case: nameSingle(16), over: 'best peer', atLeast: 2 },
  { case: nameSingle(64), over: 'emmett', atLeast: 10 },
  { case: nameSingle(64), over: 'best peer', atLeast: 3.5 },
  { case: nameSingle(64), metric: 'p99Ms', atMost: 10 },
];

/** One event an append, each with the version its writer expects. */
export function singleAppends(workers: Workers, span: Span): Cases {
  const cells = counts.flatMap((concurrency) =>
    (['hindsight', ...peers] as const).map(
      (impl): Cell => ({
        case: nameSingle(concurrency),
        impl,
        concurrency,
        run: (round) =>
          workers[impl].run('append', {
            ...span,
            run: `single-${concurrency}-${round}`,
            batch: 1,
            concurrency,
          }),
      }),
    ),
  );
  return { cells, targets };
}
