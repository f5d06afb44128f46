import { runAppendBench } from './benches/append.ts';
import { runGrowBench } from './benches/grow.ts';
import { runReadBench } from './benches/read.ts';
import { runReplayBench } from './benches/replay.ts';
import { runTracesBench } from './benches/traces.ts';
import type { BenchContext } from './harness/bench-context.ts';
import { openBenchDatabase } from './harness/open-bench-database.ts';
import { startWorker, type Worker } from './harness/start-worker.ts';
import { type Arguments, readArguments } from './read-arguments.ts';
import { checkTarget, isMeasured } from './report/check-target.ts';
import { formatChecks, formatRows } from './report/format-table.ts';
import { toRow } from './report/to-row.ts';
import { formatFigures } from './ui/figure.ts';
import { runUiBench } from './ui/run-ui-bench.ts';

const benches = {
  append: runAppendBench,
  read: runReadBench,
  replay: runReplayBench,
  grow: runGrowBench,
  traces: runTracesBench,
};

try {
  await run(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run({ bench, json, quick, only = '' }: Arguments): Promise<void> {
  const database = await openBenchDatabase();
  const workers: Worker[] = [];
  try {
    console.error(`${database.about}, Node ${process.versions.node}`);
    const context: BenchContext = {
      database,
      quick,
      only,
      start(name, url) {
        const worker = startWorker(name, url);
        workers.push(worker);
        return worker;
      },
    };
    if (bench === 'ui') {
      const figures = await runUiBench(context);
      const table = formatFigures(figures);
      if (json) console.error(`\n${table}\n`);
      console.log(json ? JSON.stringify({ bench, figures }) : `\n${table}`);
      return;
    }
    const { results, targets } = await benches[bench](context);
    const rows = results.map(toRow);
    const checks = targets
      .filter((target) => isMeasured(target, results))
      .map((target) => checkTarget(target, results));
    const table = `${formatRows(rows)}\n\n${formatChecks(checks)}`;
    if (json) console.error(`\n${table}\n`);
    console.log(json ? JSON.stringify({ bench, rows }) : `\n${table}`);
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
    await database.close();
  }
}
