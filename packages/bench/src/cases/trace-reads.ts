import type { Cases } from '../harness/bench-context.ts';
import type { Cell } from '../harness/cell.ts';
import type { Worker } from '../harness/start-worker.ts';
import type { Span } from '../harness/tasks.ts';

/** What traces are looked for by, alone and together. */
const searches: Readonly<Record<string, string>> = {
  'the newest': '',
  'without work behind the log': 'behindLog=false',
  'the slowest': 'sort=slow',
  'by operation': 'operation=command.deposit',
  'that failed': 'status=error',
  'in conflict': 'conflict=true',
  'by stream': 'streamId=account-77',
  'by type of event': 'eventType=MoneyWithdrawn',
  'by five filters, slowest first':
    'service=bank&operation=event_store.append_events&eventType=MoneyDeposited&status=error&minDurationMs=5&sort=slow',
  'that are not there': 'service=bank&operation=command.withdraw&status=error&conflict=true',
};

export type StoredTraces = Span & {
  readonly url: string;
  /** How many are stored in all when traces are searched. */
  readonly spans: number;
  readonly long: { readonly traceId: string; readonly url: string; readonly spans: number };
};

/** One very long trace, and looking for traces among many. */
export function traceReads(load: Worker, { url, spans, long, ...span }: StoredTraces): Cases {
  const count = (number: number) => number.toLocaleString('en');
  const whole = `a trace of ${count(long.spans)} spans over HTTP`;
  const path = `/api/traces/${long.traceId}`;
  const cells = Object.entries(searches).map(
    ([what, query]): Cell => ({
      case: `${count(spans)} spans searched over HTTP, traces ${what}`,
      impl: 'hindsight',
      concurrency: 1,
      run: () =>
        load.run('readHttp', { ...span, url, paths: [`/api/traces?${query}`], concurrency: 1 }),
    }),
  );
  return {
    cells: [
      {
        case: whole,
        impl: 'hindsight',
        concurrency: 1,
        run: () => load.run('readWhole', { url: long.url, path, repeat: 3 }),
      },
      ...cells,
    ],
    targets: [
      { case: whole, metric: 'p50Ms', atMost: 1_000 },
      ...cells.map((cell) => ({ case: cell.case, metric: 'p50Ms', atMost: 50 }) as const),
    ],
  };
}
