import type { Figure } from './figure.ts';
import { keepUp } from './keep-up.ts';
import { movingFigures } from './moving-figures.ts';
import { observe } from './page-probe.ts';
import { openPage, type Visit } from './visit.ts';

/** Scrolling the list of a million streams, without a pause. */
export async function measureScroll(visit: Visit): Promise<Figure[]> {
  const seconds = visit.quick ? 3 : 10;
  const observed = await openPage(visit, async (page) => {
    await page.goto(`${visit.url}/streams?sort=id`);
    await page.locator('a[href*="/streams/"]').nth(5).waitFor();
    await page.mouse.move(720, 500);
    return observe(page, () => keepUp({ seconds, perSecond: 30 }, () => page.mouse.wheel(0, 900)));
  });
  const what = 'scrolling streams';
  const longest = Math.max(...observed.frames);
  return [
    { what: `${what}: longest frame`, value: longest, unit: 'ms', atMost: 50 },
    ...movingFigures(what, observed),
  ];
}
