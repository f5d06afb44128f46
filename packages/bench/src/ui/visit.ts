import type { Browser, Page } from '@playwright/test';
import { addProbe } from './page-probe.ts';

/** What is measured, and how thoroughly. */
export type Visit = {
  readonly browser: Browser;
  readonly url: string;
  readonly streamId: string;
  /** The last version of the stream. */
  readonly events: number;
  readonly quick: boolean;
};

/** A page that nobody has looked at before: its own cache, and a record of what it does. */
export async function openPage<Result>(
  { browser }: Visit,
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await addProbe(page);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** The time machine, once its state is there. */
export async function openStream(visit: Visit, look: (page: Page) => Promise<void>): Promise<void> {
  await openPage(visit, async (page) => {
    await page.goto(`${visit.url}/streams/${visit.streamId}`);
    await page.locator('section[aria-label="State"][data-version]').waitFor();
    await look(page);
  });
}
