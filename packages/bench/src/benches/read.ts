import { loads } from '../cases/loads.ts';
import { seeks } from '../cases/seeks.ts';
import { agreeOnBalances } from '../harness/agree-on-balances.ts';
import type { BenchContext, BenchResult } from '../harness/bench-context.ts';
import { fillAll } from '../harness/fill-all.ts';
import { runRounds } from '../harness/run-rounds.ts';
import { startAll } from '../harness/start-all.ts';
import { PATIENCE_MS, QUICK_BUDGET_MS } from '../harness/time-budget.ts';

const short = 'account-hundred';
const long = 'account-million';

export async function runReadBench(context: BenchContext): Promise<BenchResult> {
  const { database, quick } = context;
  const span = quick ? { warmUpMs: 150, measureMs: 400 } : { warmUpMs: 500, measureMs: 2000 };
  const workers = await startAll(context.start, await database.create('read'));
  const streamIds = Array.from({ length: 16 }, (_, n) => `account-thousand-${n}`);
  await fillAll(workers, { streams: streamIds.map((streamId) => ({ streamId, events: 1000 })) });
  for (const streamId of streamIds.slice(0, 2)) await agreeOnBalances(workers, streamId);

  const longEvents = quick ? 50_000 : 1_000_000;
  await workers.hindsight.run('appendLog', {
    streams: [
      { streamId: short, events: 100 },
      { streamId: long, events: longEvents },
    ],
  });
  for (const streamId of [short, long]) {
    await workers.hindsight.run('saveSnapshots', { streamId, every: 100 });
  }
  await workers.copy.run('analyze', null);

  const cases = [
    loads(workers, { ...span, streamIds, short, long, longEvents }),
    seeks(workers.hindsight, { ...span, streamIds: [...streamIds, long] }),
  ];
  const results = await runRounds({
    only: context.only,
    cells: cases.flatMap(({ cells }) => cells),
    rounds: quick ? 2 : 5,
    ...(quick ? { budgetMs: QUICK_BUDGET_MS } : { patienceMs: PATIENCE_MS }),
    beforeRound: database.checkpoint,
  });
  return { results, targets: cases.flatMap(({ targets }) => targets) };
}
