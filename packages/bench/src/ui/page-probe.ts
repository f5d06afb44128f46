import type { Page } from '@playwright/test';

export type Observed = {
  /** Between one animation frame and the next. */
  readonly frames: readonly number[];
  /** Tasks of the main thread above 50 ms. */
  readonly longTasks: readonly number[];
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
  await page.evaluate(() => {
    const { hindsightProbe } = window as unknown as ProbedWindow;
    Object.assign(hindsightProbe, { frames: [], longTasks: [], isOn: true });
  });
  await work();
  return page.evaluate(() => {
    const { hindsightProbe } = window as unknown as ProbedWindow;
    hindsightProbe.isOn = false;
    const { frames, longTasks } = hindsightProbe;
    return { frames, longTasks };
  });
}

type ProbedWindow = {
  hindsightProbe: { frames: number[]; longTasks: number[]; isOn: boolean };
};
