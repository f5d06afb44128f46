import type { Page } from '@playwright/test';

/** As a held key repeats: thirty times a second. */
export async function holdKey(page: Page, seconds: number): Promise<void> {
  for (let press = 0; press < seconds * 30; press++) {
    await page.keyboard.down('ArrowRight');
    await page.waitForTimeout(33);
  }
  await page.keyboard.up('ArrowRight');
}

/** From the first version to the last, sixty times a second. */
export async function dragTimeline(page: Page, seconds: number): Promise<void> {
  const { x, y, width } = await sliderBox(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const steps = seconds * 60;
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(x + (width * step) / steps, y);
    await page.waitForTimeout(16);
  }
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
