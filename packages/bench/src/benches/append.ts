import { batchAppends } from '../cases/batch-appends.ts';
import { follower } from '../cases/follower.ts';
import { httpAppends } from '../cases/http-appends.ts';
import { ownTransaction } from '../cases/own-transaction.ts';
import { singleAppends } from '../cases/single-appends.ts';
import { twoProcesses } from '../cases/two-processes.ts';
import type { BenchContext, BenchResult } from '../harness/bench-context.ts';
import { runRounds } from '../harness/run-rounds.ts';
import { startAll } from '../harness/start-all.ts';
import { PATIENCE_MS, QUICK_BUDGET_MS } from '../harness/time-budget.ts';
import { startOurServer } from '../http/start-our-server.ts';

export async function runAppendBench(context: BenchContext): Promise<BenchResult> {
  const { database, quick, start } = context;
  const span = quick ? { warmUpMs: 60, measureMs: 200 } : { warmUpMs: 300, measureMs: 1200 };
  const url = await database.create('append');
  const workers = await startAll(context.start, url);
  const second = start('hindsight', url);
  const server = await startOurServer(url);
  try {
    const servers = {
      hindsight: server.url,
      emmett: await start('emmett', url).run('serve', null),
      noop: await start('noop', url).run('serve', null),
    };
    const load = start('http-load', url);
    // A server needs some thousand requests before its code is compiled; its peers get the same.
    for (const [name, address] of Object.entries(servers)) {
      const warm = { warmUpMs: 0, measureMs: quick ? 800 : 3000, concurrency: 64 };
      await load.run('loadHttp', { ...warm, url: address, run: `warm-${name}` });
    }
    const cases = [
      singleAppends(workers, span),
      batchAppends(
        workers,
        span,
        quick ? { copied: 8000, bursts: 1 } : { copied: 50_000, bursts: 3 },
      ),
      twoProcesses(workers.hindsight, second, span),
      httpAppends(load, servers, span),
      ownTransaction(workers.hindsight, span),
      follower(workers.hindsight, second, quick ? 0.5 : 3),
    ];
    const results = await runRounds({
      only: context.only,
      cells: cases.flatMap(({ cells }) => cells),
      rounds: quick ? 2 : 5,
      warmUp: !quick,
      ...(quick ? { budgetMs: QUICK_BUDGET_MS } : { patienceMs: PATIENCE_MS }),
      beforeRound: database.checkpoint,
    });
    return { results, targets: cases.flatMap(({ targets }) => targets) };
  } finally {
    await server.stop();
  }
}
