import { findBrowser, launchFlags } from '@hindsight/test-browser';
import { chromium } from '@playwright/test';
import type { BenchContext } from '../harness/bench-context.ts';
import { startOurServer } from '../http/start-our-server.ts';
import type { Figure } from './figure.ts';
import { measureHeap } from './measure-heap.ts';
import { measureLoad } from './measure-load.ts';
import { measureScroll } from './measure-scroll.ts';
import { measureScrub } from './measure-scrub.ts';
import { addProbe } from './page-probe.ts';

const streamId = 'account-long';

/** The console as it is shipped, in Chromium, over a long stream and a million streams. */
export async function runUiBench({ database, start, quick }: BenchContext): Promise<Figure[]> {
  const size = quick
    ? { events: 30_000, streams: 20_000 }
    : { events: 100_000, streams: 1_000_000 };
  const url = await database.create('ui');
  await fill(start('hindsight', url), size);
  const server = await startOurServer(url, 'samples');
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...launchFlags],
    env: { ...ownEnvironment(), ...env },
  });
  try {
    const seconds = quick ? 3 : 10;
    const figures = await measureLoad(browser, {
      url: server.url,
      streamId,
      rounds: quick ? 2 : 7,
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await addProbe(page);
    await page.goto(`${server.url}/streams/${streamId}`);
    await page.locator('section[aria-label="State"][data-version]').waitFor();
    figures.push(...(await measureScrub(page, { seconds, presses: quick ? 30 : 200 })));
    const append = () => deposit(server.url);
    figures.push(...(await measureHeap(page, { steps: quick ? 100 : 600, append })));
    figures.push(...(await measureScroll(page, { url: server.url, seconds })));
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }
}

type Filler = ReturnType<BenchContext['start']>;

async function fill(
  worker: Filler,
  size: { readonly events: number; readonly streams: number },
): Promise<void> {
  await worker.run('install', null);
  const others = Array.from({ length: size.streams }, (_, n) => ({
    streamId: `item-${String(n).padStart(7, '0')}`,
    events: 1,
  }));
  await worker.run('importLog', { streams: [{ streamId, events: size.events }, ...others] });
  await worker.run('drainIndex', null);
  await worker.run('saveSnapshots', { streamId, every: 100 });
}

async function deposit(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/streams/${streamId}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      expectedVersion: 'any',
      events: [{ type: 'MoneyDeposited', data: { amountCents: 100, description: 'bench' } }],
    }),
  });
  if (!answer.ok) throw new Error(`a deposit was answered with ${answer.status}`);
}

/** The environment as Playwright takes it: without what is not set. */
function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
