import { setTimeout as sleep } from 'node:timers/promises';
import type { Cases } from '../harness/bench-context.ts';
import type { Worker } from '../harness/start-worker.ts';

const name = 'append → seen by a follower, 2,000 appends/s';
const perSecond = 2000;

/** One process appends at a steady pace, another follows; from the call to the sight of the event. */
export function follower(writer: Worker, reader: Worker, seconds: number): Cases {
  const events = perSecond * seconds;
  return {
    cells: [
      {
        case: name,
        impl: 'hindsight',
        concurrency: 1,
        async run(round) {
          const after = await writer.run('headPosition', null);
          const seen = reader.run('follow', { after, events });
          await sleep(50);
          const written = writer.run('appendPaced', { run: `paced-${round}`, perSecond, events });
          const [measured] = await Promise.all([seen, written]);
          return measured;
        },
      },
    ],
    targets: [
      { case: name, metric: 'p50Ms', atMost: 5 },
      { case: name, metric: 'p99Ms', atMost: 25 },
    ],
  };
}
