import type { Page } from '@playwright/test';
import { longestScript, type Spent } from './longest-script.ts';

export type Observed = {
  /** Between one animation frame and the next. */
  readonly frames: readonly number[];
  /** The longest task of the main thread above 50 ms: scripts, style, layout, and waiting for a processor. */
  readonly longestTask: number;
  readonly script: Spent;
};

/** What the page is asked to keep a record of. It runs in the page, and knows nothing from here. */
function installProbe(): void {
  const record = { frames: [] as number[], longTasks: [] as number[], isOn: false };
  let last = 0;
  const tick = (now: number) => {
    if (record.isOn && last > 0) record.frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  new PerformanceObserver((list) => {
    if (!record.isOn) return;
    for (const entry of list.getEntries()) record.longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: false });
  Object.assign(window, { hindsightProbe: record });
}

export async function addProbe(page: Page): Promise<void> {
  await page.addInitScript(installProbe);
}

/** What the page did while the work was going on. */
export async function observe(page: Page, work: () => Promise<void>): Promise<Observed> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.evaluate(() => {
    const { hindsightProbe } = window as unknown as ProbedWindow;
    Object.assign(hindsightProbe, { frames: [], longTasks: [], isOn: true });
  });
  await work();
  const { frames, longTasks } = await page.evaluate(() => {
    const { hindsightProbe } = window as unknown as ProbedWindow;
    hindsightProbe.isOn = false;
    return { frames: hindsightProbe.frames, longTasks: hindsightProbe.longTasks };
  });
  const script = longestScript(await browser.stopTracing());
  return { frames, longestTask: Math.max(0, ...longTasks), script };
}

type ProbedWindow = {
  hindsightProbe: { frames: number[]; longTasks: number[]; isOn: boolean };
};
