import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { median } from '../harness/latencies.ts';
import type { Figure } from './figure.ts';

type LoadPlan = {
  readonly url: string;
  readonly streamId: string;
  readonly rounds: number;
};

/** What a person waits for, and what has to come over the wire, until the time machine is usable. */
export async function measureLoad(
  browser: Browser,
  { url, streamId, rounds }: LoadPlan,
): Promise<Figure[]> {
  const first: number[] = [];
  const usable: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const load = await loadOnce(browser, `${url}/streams/${streamId}`);
    // The first one warms the server.
    if (round === 0) continue;
    first.push(load.firstPaintMs);
    usable.push(load.usableMs);
  }
  const plain = await loadOnce(browser, `${url}/streams/${streamId}`);
  const charted = await loadOnce(browser, `${url}/streams/${streamId}?watch=/balanceCents`, true);
  return [
    {
      what: 'JavaScript until the time machine is usable',
      value: plain.kb,
      unit: 'kB',
      atMost: 220,
    },
    { what: 'JavaScript with its charts', value: charted.kb, unit: 'kB', atMost: 320 },
    { what: 'first contentful paint', value: median(first), unit: 'ms', atMost: 800 },
    { what: 'usable: the state is there', value: median(usable), unit: 'ms', atMost: 1500 },
  ];
}

type Load = { readonly kb: number; readonly firstPaintMs: number; readonly usableMs: number };

async function loadOnce(browser: Browser, address: string, withChart = false): Promise<Load> {
  // A fresh context has an empty cache.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const bodies: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    bodies.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('section[aria-label="State"][data-version]').waitFor();
  const usableMs = await page.evaluate(() => performance.now());
  if (withChart) await page.locator('.recharts-surface').first().waitFor();
  const sizes = await Promise.all(bodies);
  const firstPaintMs = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await context.close();
  return { kb: sizes.reduce((sum, size) => sum + size, 0) / 1000, firstPaintMs, usableMs };
}
