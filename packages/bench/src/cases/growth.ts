import type { Cases } from '../harness/bench-context.ts';
import type { Cell } from '../harness/cell.ts';
import type { Worker } from '../harness/start-worker.ts';
import type { Span } from '../harness/tasks.ts';
import type { Target } from '../report/target.ts';

export type Growth = {
  readonly small: Worker;
  readonly big: Worker;
  readonly size: { readonly small: number; readonly big: number };
  readonly span: Span;
};

const kinds = [
  { says: 'append one event, 1 writer', concurrency: 1 },
  { says: 'append one event, 16 writers', concurrency: 16 },
  { says: 'append one event, 64 writers', concurrency: 64 },
  { says: 'seek a version at a time', concurrency: 1 },
  { says: 'seek the log at a time', concurrency: 1 },
  { says: 'load a stream of 100', concurrency: 1 },
] as const;

type Says = (typeof kinds)[number]['says'];

/** The same work in a small and in a big log: append with 1, 16 and 64 writers, seek, load. */
export function growth({ small, big, size, span }: Growth): Cases {
  const logs = [
    { worker: small, events: size.small },
    { worker: big, events: size.big },
  ];
  const cells = kinds.flatMap(({ says, concurrency }) =>
    logs.map(({ worker, events }): Cell => {
      const loop = { ...span, concurrency };
      return {
        case: nameCase(says, events),
        impl: 'hindsight',
        concurrency,
        run: (round) => runKind(says, { worker, loop, events, round }),
      };
    }),
  );
  const targets = kinds.map(
    ({ says }): Target => ({
      case: nameCase(says, size.big),
      over: 'hindsight',
      overCase: nameCase(says, size.small),
      atLeast: 0.9,
    }),
  );
  return { cells, targets };
}

type Turn = {
  readonly worker: Worker;
  readonly loop: Span & { readonly concurrency: number };
  readonly events: number;
  readonly round: number;
};

function runKind(says: Says, { worker, loop, events, round }: Turn) {
  switch (says) {
    case 'seek a version at a time':
      return worker.run('seekTimes', { ...loop, streamIds: pickStreams(events) });
    case 'seek the log at a time':
      return worker.run('pageLog', loop);
    case 'load a stream of 100':
      return worker.run('loadStreams', { ...loop, streamIds: pickStreams(events) });
    default:
      return worker.run('append', { ...loop, run: `grow-${loop.concurrency}-${round}`, batch: 1 });
  }
}

function pickStreams(events: number): readonly string[] {
  return Array.from(
    { length: 500 },
    () => `account-old-${Math.floor((Math.random() * events) / 100)}`,
  );
}

function nameCase(says: Says, events: number): string {
  return `${says}, after ${events.toLocaleString('en')} events`;
}
