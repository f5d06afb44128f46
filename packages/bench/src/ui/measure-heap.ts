import type { Page } from '@playwright/test';
import type { Figure } from './figure.ts';

type HeapPlan = {
  readonly steps: number;
  /** Writes an event to the stream, which the page then shows. */
  readonly append: () => Promise<void>;
};

/** Ten minutes of scrubbing and tailing in bounded steps: the heap may not grow with them. */
export async function measureHeap(page: Page, { steps, append }: HeapPlan): Promise<Figure[]> {
  const work = async (count: number) => {
    for (let step = 0; step < count; step++) {
      await page.keyboard.press(step % 40 < 20 ? 'Shift+ArrowLeft' : 'Shift+ArrowRight');
      if (step % 25 === 0) await page.keyboard.press(step % 50 === 0 ? 'Home' : 'End');
      if (step % 10 === 0) await append();
    }
  };
  await work(Math.round(steps / 3));
  const before = await usedHeap(page);
  await work(steps);
  const after = await usedHeap(page);
  const growth = ((after - before) / before) * 100;
  return [
    { what: 'heap after scrubbing and tailing, grown by', value: growth, unit: '%', atMost: 20 },
  ];
}

async function usedHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
