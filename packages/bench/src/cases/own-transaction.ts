import type { Cases } from '../harness/bench-context.ts';
import type { Cell } from '../harness/cell.ts';
import type { Worker } from '../harness/start-worker.ts';
import type { Span } from '../harness/tasks.ts';

const concurrency = 32;
const workMs = 5;

const variants = [
  {
    how: 'insert',
    impl: 'reference',
    case: '5 ms of work, then a bare INSERT, in one transaction',
  },
  {
    how: 'grouped',
    impl: 'hindsight',
    case: '5 ms of work in a transaction, then a grouped append',
  },
  { how: 'last', impl: 'hindsight', case: '5 ms of work, then the append, in one transaction' },
  { how: 'first', impl: 'hindsight', case: 'the append, then 5 ms of work, in one transaction' },
] as const;

/** What joining the caller’s transaction costs. Told, not promised: it has no target. */
export function ownTransaction(worker: Worker, span: Span): Cases {
  const cells = variants.map(
    ({ how, impl, case: name }): Cell => ({
      case: name,
      impl,
      concurrency,
      run: (round) =>
        worker.run('appendInTransaction', {
          ...span,
          run: `tx-${how}-${round}`,
          concurrency,
          how,
          workMs,
        }),
    }),
  );
  return { cells, targets: [] };
}
