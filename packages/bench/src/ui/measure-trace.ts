import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { median } from '../harness/latencies.ts';
import { postSpans } from '../http/post-spans.ts';
import { makeLongTrace } from '../workload/make-long-trace.ts';
import type { Figure } from './figure.ts';
import { keepUp } from './keep-up.ts';
import { movingFigures } from './moving-figures.ts';
import { observe } from './page-probe.ts';
import { openPage, type Visit } from './visit.ts';

/** A very long trace: until its spans are there, from nothing, and while they are scrolled. */
export async function measureTrace(visit: Visit): Promise<Figure[]> {
  const { url, quick } = visit;
  const spans = quick ? 20_000 : 100_000;
  const traceId = randomBytes(16).toString('hex');
  const sending = { format: 'protobuf', perRequest: 2_000, concurrency: 2 } as const;
  await postSpans(url, makeLongTrace(traceId, spans), sending);
  const open = async (page: Page): Promise<number> => {
    await page.goto(`${url}/traces/${traceId}`, { waitUntil: 'commit' });
    await page.locator('[role="treegrid"][aria-label="Spans"] tbody tr').nth(5).waitFor();
    return page.evaluate(nextFrame);
  };
  // The first one warms the server.
  await openPage(visit, open);
  const paints: number[] = [];
  for (let round = 0; round < (quick ? 2 : 7); round++) paints.push(await openPage(visit, open));
  const observed = await openPage(visit, async (page) => {
    await open(page);
    await page.getByRole('treegrid', { name: 'Spans' }).hover();
    const pace = { seconds: quick ? 3 : 10, perSecond: 30 };
    return observe(page, () => keepUp(pace, () => page.mouse.wheel(0, 900)));
  });
  const what = `a trace of ${spans.toLocaleString('en')} spans`;
  const longest = Math.max(...observed.frames);
  return [
    { what: `${what}: first spans painted`, value: median(paints), unit: 'ms', atMost: 1500 },
    { what: `scrolling ${what}: longest frame`, value: longest, unit: 'ms', atMost: 50 },
    ...movingFigures(`scrolling ${what}`, observed),
  ];
}

/** Runs in the page: milliseconds from the beginning of the visit to the frame after this one. */
function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
  });
}
