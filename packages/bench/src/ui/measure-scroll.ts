import type { Page } from '@playwright/test';
import type { Figure } from './figure.ts';
import { observe } from './page-probe.ts';

/** Scrolling the list of a million streams, without a pause. */
export async function measureScroll(
  page: Page,
  { url, seconds }: { readonly url: string; readonly seconds: number },
): Promise<Figure[]> {
  await page.goto(`${url}/streams?sort=id`);
  await page.locator('a[href*="/streams/"]').nth(5).waitFor();
  await page.mouse.move(720, 500);
  const { frames, longTasks } = await observe(page, async () => {
    for (let turn = 0; turn < seconds * 30; turn++) {
      await page.mouse.wheel(0, 900);
      await page.waitForTimeout(33);
    }
  });
  return [
    {
      what: 'scrolling streams: longest frame',
      value: Math.max(...frames),
      unit: 'ms',
      atMost: 50,
    },
    {
      what: 'scrolling streams: longest task',
      value: Math.max(0, ...longTasks),
      unit: 'ms',
      atMost: 50,
    },
  ];
}
