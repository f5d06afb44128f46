import type { Page } from '@playwright/test';
import { median, percentile } from '../harness/latencies.ts';
import type { Figure } from './figure.ts';
import { observe } from './page-probe.ts';
import { timeUntilPainted } from './time-until-painted.ts';

type ScrubPlan = { readonly seconds: number; readonly presses: number };

/** Holding the key, dragging, stepping inside a window and jumping where nothing is loaded. */
export async function measureScrub(page: Page, { seconds, presses }: ScrubPlan): Promise<Figure[]> {
  await page.keyboard.press('Home');
  const holding = await observe(page, () => holdKey(page, seconds));
  const dragging = await observe(page, () => drag(page, seconds));
  await goTo(page, 20_250);
  const inside: number[] = [];
  for (let press = 0; press < presses; press++) {
    inside.push(await timeUntilPainted(page, () => page.keyboard.press('ArrowRight')));
  }
  const cold: number[] = [];
  for (let press = 0; press < Math.min(presses, 40); press++) {
    cold.push(await timeUntilPainted(page, () => clickAt(page, ((press * 37) % 97) / 97)));
  }
  return [
    { what: 'holding →: median frame', value: median(holding.frames), unit: 'ms', atMost: 17 },
    { what: 'holding →: longest task', value: most(holding.longTasks), unit: 'ms', atMost: 50 },
    { what: 'dragging: median frame', value: median(dragging.frames), unit: 'ms', atMost: 17 },
    { what: 'dragging: longest task', value: most(dragging.longTasks), unit: 'ms', atMost: 50 },
    {
      what: 'key to painted state, loaded, p95',
      value: percentile(sorted(inside), 0.95),
      unit: 'ms',
      atMost: 50,
    },
    {
      what: 'seek where nothing is loaded, p95',
      value: percentile(sorted(cold), 0.95),
      unit: 'ms',
      atMost: 250,
    },
  ];
}

function most(values: readonly number[]): number {
  return Math.max(0, ...values);
}

/** As a held key repeats: thirty times a second. */
async function holdKey(page: Page, seconds: number): Promise<void> {
  for (let press = 0; press < seconds * 30; press++) {
    await page.keyboard.down('ArrowRight');
    await page.waitForTimeout(33);
  }
  await page.keyboard.up('ArrowRight');
}

async function drag(page: Page, seconds: number): Promise<void> {
  const { x, y, width } = await sliderBox(page);
  await page.mouse.move(x + 4, y);
  await page.mouse.down();
  const steps = seconds * 60;
  for (let step = 0; step < steps; step++) {
    await page.mouse.move(x + 4 + ((width - 8) * step) / steps, y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

async function clickAt(page: Page, part: number): Promise<void> {
  const { x, y, width } = await sliderBox(page);
  await page.mouse.click(x + 4 + (width - 8) * part, y);
}

async function goTo(page: Page, version: number): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.type(String(version));
  await page.keyboard.press('Enter');
  await page.locator(`section[aria-label="State"][data-version="${version}"]`).waitFor();
}

async function sliderBox(page: Page): Promise<{ x: number; y: number; width: number }> {
  const box = await page.getByRole('slider', { name: 'Version' }).boundingBox();
  if (box === null) throw new Error('the scrubber is not on the page');
  return { x: box.x, y: box.y + box.height / 2, width: box.width };
}

function sorted(values: readonly number[]): readonly number[] {
  return values.toSorted((one, other) => one - other);
}
