import type { Page } from '@playwright/test';

export type Observed = {
  /** Between one animation frame and the next. */
  readonly frames: readonly number[];
  /** Tasks of the main thread above 50 ms: scripts, style, layout and what they wait for. */
  readonly longTasks: readonly number[];
  /** What each script took, from its task’s call to its end, in animation frames above 50 ms. */
  readonly scripts: readonly number[];
};

/** What the page is asked to keep a record of. It runs in the page, and knows nothing from here. */
function installProbe(): void {
  type LongFrame = { readonly scripts: readonly { readonly duration: number }[] };
  const record = {
    frames: [] as number[],
    longTasks: [] as number[],
    scripts: [] as number[],
    isOn: false,
  };
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
  new PerformanceObserver((list) => {
    if (!record.isOn) return;
    for (const entry of list.getEntries()) {
      const { scripts } = entry as unknown as LongFrame;
      record.scripts.push(...scripts.map(({ duration }) => duration));
    }
  }).observe({ type: 'long-animation-frame', buffered: false });
  Object.assign(window, { hindsightProbe: record });
}

export async function addProbe(page: Page): Promise<void> {
  await page.addInitScript(installProbe);
}

/** What the page did while the work was going on. */
export async function observe(page: Page, work: () => Promise<void>): Promise<Observed> {
  await page.evaluate(() => {
    const { hindsightProbe } = window as unknown as ProbedWindow;
    Object.assign(hindsightProbe, { frames: [], longTasks: [], scripts: [], isOn: true });
  });
  await work();
  return page.evaluate(() => {
    const { hindsightProbe } = window as unknown as ProbedWindow;
    hindsightProbe.isOn = false;
    const { frames, longTasks, scripts } = hindsightProbe;
    return { frames, longTasks, scripts };
  });
}

type ProbedWindow = {
  hindsightProbe: { frames: number[]; longTasks: number[]; scripts: number[]; isOn: boolean };
};
