import type { Cases } from '../harness/bench-context.ts';
import type { Worker } from '../harness/start-worker.ts';
import type { Span } from '../harness/tasks.ts';

/** A time as a version of a stream, and as a place in the log with the page after it. */
export function seeks(
  worker: Worker,
  input: Span & { readonly streamIds: readonly string[] },
): Cases {
  const { streamIds, ...span } = input;
  const concurrency = 1;
  return {
    cells: [
      {
        case: 'a time as a version of a stream',
        impl: 'hindsight',
        concurrency,
        run: () => worker.run('seekTimes', { ...span, streamIds, concurrency }),
      },
      {
        case: 'the log from any time, 50 events',
        impl: 'hindsight',
        concurrency,
        run: () => worker.run('pageLog', { ...span, concurrency }),
      },
    ],
    targets: [],
  };
}
