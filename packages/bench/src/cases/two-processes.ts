import type { Cases } from '../harness/bench-context.ts';
import type { Measured } from '../harness/latencies.ts';
import type { Worker } from '../harness/start-worker.ts';
import type { Span } from '../harness/tasks.ts';
import { nameSingle } from './single-appends.ts';

const name = 'one event, two processes with 32 writers each';

/** Two processes competing for the head, beside the 64 writers of one process. */
export function twoProcesses(first: Worker, second: Worker, span: Span): Cases {
  const both = async (round: number): Promise<Measured> => {
    const results = await Promise.all(
      [first, second].map((worker, index) =>
        worker.run('append', { ...span, run: `two-${index}-${round}`, batch: 1, concurrency: 32 }),
      ),
    );
    return {
      perSecond: results.reduce((sum, { perSecond }) => sum + perSecond, 0),
      p50Ms: Math.max(...results.map(({ p50Ms }) => p50Ms)),
      p99Ms: Math.max(...results.map(({ p99Ms }) => p99Ms)),
    };
  };
  return {
    cells: [{ case: name, impl: 'hindsight', concurrency: 64, run: both }],
    targets: [
      { case: name, over: 'hindsight', overCase: nameSingle(64), atLeast: 0.6 },
      { case: name, over: 'emmett', overCase: nameSingle(64), atLeast: 4 },
    ],
  };
}
