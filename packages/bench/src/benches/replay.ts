import { blames } from '../cases/blames.ts';
import { films } from '../cases/films.ts';
import { nameFold, replays } from '../cases/replays.ts';
import { states } from '../cases/states.ts';
import { truths } from '../cases/truths.ts';
import { agreeOnBalances } from '../harness/agree-on-balances.ts';
import type { BenchContext, BenchResult } from '../harness/bench-context.ts';
import { fillAll } from '../harness/fill-all.ts';
import { runRounds } from '../harness/run-rounds.ts';
import { startAll } from '../harness/start-all.ts';
import { PATIENCE_MS, QUICK_BUDGET_MS } from '../harness/time-budget.ts';

const streamId = 'account-long';
const short = 'account-hundred';
const huge = 'account-million';

export async function runReplayBench(context: BenchContext): Promise<BenchResult> {
  const { database, quick } = context;
  const size = quick
    ? { stream: 10_000, log: 60_000, huge: 20_000 }
    : { stream: 100_000, log: 1_000_000, huge: 1_000_000 };
  const url = await database.create('replay');
  const workers = await startAll(context.start, url);
  const others = Array.from({ length: (size.log - size.stream) / 100 }, (_, n) => ({
    streamId: `account-other-${n}`,
    events: 100,
  }));
  await fillAll(workers, { streams: [{ streamId, events: size.stream }, ...others] });
  await agreeOnBalances(workers, streamId);

  await workers.hindsight.run('saveSnapshots', { streamId, every: 100 });

  // A log of its own, which no peer holds: a short stream beside a huge one.
  const hugeUrl = await database.create('huge');
  const hugeLog = context.start('hindsight', hugeUrl);
  await hugeLog.run('install', null);
  const streams = [
    { streamId: short, events: 100 },
    { streamId: huge, events: size.huge },
  ];
  await hugeLog.run('appendLog', { streams });
  for (const stream of streams) {
    await hugeLog.run('saveSnapshots', { streamId: stream.streamId, every: 100 });
  }
  const load = context.start('http-load', url);
  const noop = await context.start('noop', url).run('serve', null);

  const cases = [
    replays(workers, { streamId, ...size }),
    films(
      { hindsight: workers.hindsight, load },
      { url, streamId, events: size.stream, foldCase: nameFold(size.stream) },
    ),
    states(load, { url: hugeUrl, noop, streams }),
    blames(load, {
      url,
      streamId,
      events: size.stream,
      others: others.slice(0, 300).map((other) => other.streamId),
    }),
    truths(load, {
      url,
      streamId,
      events: size.stream,
      category: 'account',
      categoryEvents: size.log,
    }),
  ];
  const results = await runRounds({
    only: context.only,
    cells: cases.flatMap(({ cells }) => cells),
    rounds: quick ? 2 : 5,
    warmUp: true,
    ...(quick ? { budgetMs: QUICK_BUDGET_MS } : { patienceMs: PATIENCE_MS }),
    beforeRound: database.checkpoint,
  });
  return { results, targets: cases.flatMap(({ targets }) => targets) };
}
