import { gzipSync } from 'node:zlib';
import { median } from '../harness/latencies.ts';
import type { Figure } from './figure.ts';
import { openPage, type Visit } from './visit.ts';

/** What a person waits for, and what has to come over the wire, until a page is usable. */
export async function measureLoad(visit: Visit): Promise<Figure[]> {
  const machine = `/streams/${visit.streamId}`;
  const state = 'section[aria-label="State"][data-version]';
  // The first one warms the server.
  await loadOnce(visit, machine, state);
  const loads: Load[] = [];
  for (let round = 0; round < (visit.quick ? 2 : 7); round++) {
    loads.push(await loadOnce(visit, machine, state));
  }
  const chart = '.recharts-surface';
  const watched = await loadOnce(visit, `${machine}?watch=/balanceCents`, chart);
  const overview = await loadOnce(visit, '/', chart);
  const most = Math.max(...loads.map(({ kb }) => kb));
  return [
    { what: 'JavaScript until the time machine is usable', value: most, unit: 'kB', atMost: 220 },
    { what: 'JavaScript with a chart in it', value: watched.kb, unit: 'kB', atMost: 320 },
    { what: 'JavaScript of the Overview', value: overview.kb, unit: 'kB', atMost: 320 },
    {
      what: 'first contentful paint',
      value: median(loads.map(({ firstPaintMs }) => firstPaintMs)),
      unit: 'ms',
      atMost: 800,
    },
    {
      what: 'usable: the state is there',
      value: median(loads.map(({ usableMs }) => usableMs)),
      unit: 'ms',
      atMost: 1500,
    },
  ];
}

type Load = { readonly kb: number; readonly firstPaintMs: number; readonly usableMs: number };

async function loadOnce(visit: Visit, path: string, usable: string): Promise<Load> {
  return openPage(visit, async (page) => {
    const bodies: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!new URL(response.url()).pathname.endsWith('.js')) return;
      bodies.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(`${visit.url}${path}`, { waitUntil: 'commit' });
    await page.locator(usable).first().waitFor();
    const usableMs = await page.evaluate(() => performance.now());
    const sizes = await Promise.all(bodies);
    const firstPaintMs = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    return { kb: sizes.reduce((sum, size) => sum + size, 0) / 1000, firstPaintMs, usableMs };
  });
}
