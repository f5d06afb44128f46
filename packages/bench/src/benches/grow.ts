import { growth } from '../cases/growth.ts';
import type { BenchContext, BenchResult } from '../harness/bench-context.ts';
import { runRounds } from '../harness/run-rounds.ts';
import type { Worker } from '../harness/start-worker.ts';
import { PATIENCE_MS, QUICK_BUDGET_MS } from '../harness/time-budget.ts';

/** Two logs on one server, measured in turns: what a hundred times the history costs. */
export async function runGrowBench(context: BenchContext): Promise<BenchResult> {
  const { quick, database } = context;
  const span = quick ? { warmUpMs: 150, measureMs: 400 } : { warmUpMs: 1000, measureMs: 3000 };
  const size = quick ? { small: 10_000, big: 100_000 } : { small: 100_000, big: 10_000_000 };
  const small = await fill(context, 'small', size.small);
  const big = await fill(context, 'big', size.big);
  const { cells, targets } = growth({ small, big, size, span });
  const results = await runRounds({
    only: context.only,
    cells,
    rounds: quick ? 2 : 5,
    ...(quick ? { budgetMs: QUICK_BUDGET_MS } : { patienceMs: PATIENCE_MS }),
    beforeRound: database.checkpoint,
  });
  return { results, targets };
}

async function fill(
  { database, start }: BenchContext,
  name: string,
  events: number,
): Promise<Worker> {
  const url = await database.create(name);
  const worker = start('hindsight', url);
  await worker.run('install', null);
  const streams = Array.from({ length: events / 100 }, (_, n) => ({
    streamId: `account-old-${n}`,
    events: 100,
  }));
  await worker.run('importLog', { streams });
  await worker.run('drainIndex', null);
  const copy = start('copy', url);
  await copy.run('analyze', null);
  console.error(`${name} log: ${events} events`);
  return worker;
}
