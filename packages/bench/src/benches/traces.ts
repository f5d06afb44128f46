import { spanIntakes } from '../cases/span-intakes.ts';
import { traceReads } from '../cases/trace-reads.ts';
import { tracingCosts } from '../cases/tracing-costs.ts';
import type { BenchContext, BenchResult } from '../harness/bench-context.ts';
import { runRounds } from '../harness/run-rounds.ts';
import type { Worker } from '../harness/start-worker.ts';
import { QUICK_BUDGET_MS } from '../harness/time-budget.ts';
import { startOurServer } from '../http/start-our-server.ts';
import { countSpans } from '../workload/make-traces.ts';

const streamId = 'account-hundred';
const searched = { traces: 6_250, overMs: 6 * 3_600_000 };
const off = { OTEL_SDK_DISABLED: 'true' };

/** What tracing costs, how fast spans come in, and how fast they are found again. */
export async function runTracesBench(context: BenchContext): Promise<BenchResult> {
  const { quick, start, database } = context;
  const size = quick ? { rounds: 2, long: 20_000 } : { rounds: 10, long: 100_000 };
  // A hundred requests after a pause are recorded; the long warm-up leaves them behind.
  const span = quick ? { warmUpMs: 150, measureMs: 400 } : { warmUpMs: 1000, measureMs: 1000 };
  const url = await database.create('traces');
  const [searchUrl, intakeUrl] = [await database.create('search'), await database.create('intake')];
  await fillLog(start('hindsight', url));
  const load = start('http-load', url);
  const servers = {
    hindsight: await startOurServer(url, 'samples', { OTEL_SDK_DISABLED: '' }),
    untraced: await startOurServer(url, 'samples', off),
    'untraced again': await startOurServer(url, 'samples', off),
    search: await startOurServer(searchUrl),
    intake: await startOurServer(intakeUrl),
  };
  try {
    const sending = { format: 'protobuf', perRequest: 512, concurrency: 2 } as const;
    await load.run('sendTraces', { ...searched, ...sending, url: servers.search.url });
    const traceId = await load.run('sendLongTrace', { url: servers.intake.url, spans: size.long });
    const addresses = {
      hindsight: servers.hindsight.url,
      untraced: servers.untraced.url,
      'untraced again': servers['untraced again'].url,
    };
    for (const [name, address] of Object.entries(addresses)) {
      const warm = { warmUpMs: 0, measureMs: quick ? 800 : 3000, concurrency: 64 };
      const run = `warm-${name.replace(' ', '-')}`;
      await load.run('loadHttp', { ...warm, url: address, run });
    }
    const cases = [
      tracingCosts(load, addresses, { ...span, streamId, events: 100, rareReads: quick ? 10 : 30 }),
      spanIntakes(load, servers.intake.url, { traces: quick ? 2_500 : 6_250, overMs: 60_000 }),
      traceReads(load, {
        ...{ warmUpMs: 50, measureMs: quick ? 150 : 400 },
        url: servers.search.url,
        spans: countSpans(searched),
        long: { traceId, url: servers.intake.url, spans: size.long },
      }),
    ];
    const results = await runRounds({
      only: context.only,
      cells: cases.flatMap(({ cells }) => cells),
      rounds: size.rounds,
      warmUp: !quick,
      ...(quick ? { budgetMs: QUICK_BUDGET_MS } : { patienceMs: 20_000 }),
      beforeRound: database.checkpoint,
    });
    return { results, targets: cases.flatMap(({ targets }) => targets) };
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  }
}

async function fillLog(worker: Worker): Promise<void> {
  await worker.run('install', null);
  await worker.run('importLog', { streams: [{ streamId, events: 100 }] });
  await worker.run('saveSnapshots', { streamId, every: 100 });
  await worker.run('drainIndex', null);
  await worker.stop();
}
