import { findBrowser, launchFlags } from '@hindsight/test-browser';
import { type Browser, chromium } from '@playwright/test';
import type { BenchContext } from '../harness/bench-context.ts';
import { waitForQuiet } from '../harness/wait-for-quiet.ts';
import { startOurServer } from '../http/start-our-server.ts';
import type { LogPlan } from '../workload/make-log.ts';
import type { Figure } from './figure.ts';
import { measureHeap } from './measure-heap.ts';
import { measureLoad } from './measure-load.ts';
import { measureScroll } from './measure-scroll.ts';
import { measureScrub } from './measure-scrub.ts';
import { measureTrace } from './measure-trace.ts';
import type { Visit } from './visit.ts';

const streamId = 'account-long';

/** What is waited for a quiet machine before each part. */
const PART_PATIENCE_MS = 20_000;

type Part = {
  readonly name: string;
  readonly measure: (visit: Visit) => Promise<readonly Figure[]>;
};

/** What is measured on a long stream, and what on a million streams. */
const onStream: readonly Part[] = [
  { name: 'load', measure: measureLoad },
  { name: 'scrub', measure: measureScrub },
  { name: 'heap', measure: measureHeap },
  { name: 'trace', measure: measureTrace },
];
const onStreams: readonly Part[] = [{ name: 'scroll', measure: measureScroll }];

/** The console as it is shipped, in Chromium, over a long stream and over a million streams. */
export async function runUiBench(context: BenchContext): Promise<readonly Figure[]> {
  const { quick } = context;
  const size = quick
    ? { events: 30_000, streams: 20_000 }
    : { events: 100_000, streams: 1_000_000 };
  const browser = await launch();
  try {
    const figures: Figure[] = [];
    for (const [parts, plan] of [
      [onStream, { streams: [{ streamId, events: size.events }] }],
      [onStreams, { streams: manyStreams(size.streams) }],
    ] as const) {
      const asked = parts.filter(({ name }) => name.includes(context.only));
      if (asked.length > 0) figures.push(...(await measureOn(context, { browser, plan }, asked)));
    }
    return figures;
  } finally {
    await browser.close();
  }
}

type Ground = { readonly browser: Browser; readonly plan: LogPlan };

async function measureOn(
  { database, start, quick }: BenchContext,
  { browser, plan }: Ground,
  parts: readonly Part[],
): Promise<readonly Figure[]> {
  const url = await database.create('ui');
  const worker = start('hindsight', url);
  await worker.run('install', null);
  await worker.run('importLog', plan);
  await worker.run('drainIndex', null);
  const events = plan.streams[0]?.events ?? 0;
  if (events > 1) await worker.run('saveSnapshots', { streamId, every: 100 });
  await worker.stop();
  const server = await startOurServer(url, 'samples');
  try {
    const figures: Figure[] = [];
    for (const { name, measure } of parts) {
      console.error(`${name} …`);
      await waitForQuiet(quick ? 0 : PART_PATIENCE_MS);
      figures.push(...(await measure({ browser, url: server.url, streamId, events, quick })));
    }
    return figures;
  } finally {
    await server.stop();
  }
}

function manyStreams(count: number): LogPlan['streams'] {
  return Array.from({ length: count }, (_, n) => ({
    streamId: `item-${String(n).padStart(7, '0')}`,
    events: 1,
  }));
}

async function launch(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    args: [...launchFlags],
    env: { ...ownEnvironment(), ...env },
  });
}

/** The environment as Playwright takes it: without what is not set. */
function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
