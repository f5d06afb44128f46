import type { Page } from '@playwright/test';
import { keepUp } from './keep-up.ts';

/** As a held key repeats: thirty times a second. */
export async function holdKey(page: Page, seconds: number): Promise<void> {
  await keepUp({ seconds, perSecond: 30 }, () => page.keyboard.down('ArrowRight'));
  await page.keyboard.up('ArrowRight');
}

/** From the first version to the last, sixty times a second. */
export async function dragTimeline(page: Page, seconds: number): Promise<void> {
  const { x, y, width } = await sliderBox(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await keepUp({ seconds, perSecond: 60 }, (share) => page.mouse.move(x + width * share, y));
  await page.mouse.up();
}

export async function clickTimeline(page: Page, part: number): Promise<void> {
  const { x, y, width } = await sliderBox(page);
  await page.mouse.click(x + width * part, y);
}

export async function goToVersion(page: Page, version: number): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.type(String(version));
  await page.keyboard.press('Enter');
  await page.locator(`section[aria-label="State"][data-version="${version}"]`).waitFor();
}

/** The middle line of the scrubber, without its rounded ends. */
async function sliderBox(page: Page): Promise<{ x: number; y: number; width: number }> {
  const box = await page.getByRole('slider', { name: 'Version', exact: true }).boundingBox();
  if (box === null) throw new Error('the scrubber is not on the page');
  return { x: box.x + 12, y: box.y + box.height / 2, width: box.width - 24 };
}
