import type { Locator, Page } from '@playwright/test';
import { findStream } from '../fixtures/find-stream.ts';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';

type Opening = {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
};

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const click = (button: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name: button, exact: true }).first().click();

const ofStream: readonly Opening[] = [
  { name: 'Command palette', open: press('Control+k') },
  { name: 'Keyboard', open: press('?') },
  { name: 'Go to version or time', open: press('g') },
  { name: 'Act', open: click('Act') },
  { name: 'As of', open: click('As of') },
  { name: 'Bookmarks', open: click(/^Bookmarks/) },
  { name: 'How to write an expression', open: click('How to write an expression') },
  { name: 'Filter by type and path', open: click('Filter by type and path') },
];

/** All of it is on the screen, and nothing in it has to be scrolled sideways. */
async function expectReadable(dialog: Locator, width: number): Promise<void> {
  // It takes its new place in the frames that follow another size.
  await expect(async () => {
    const { x, width: wide } = (await dialog.boundingBox()) ?? { x: -1, width: 0 };
    expect(x, 'begins on the screen').toBeGreaterThanOrEqual(0);
    expect(x + wide, 'ends on the screen').toBeLessThanOrEqual(width);
  }).toPass({ timeout: 10_000 });
  const wide = await dialog.evaluate((element) =>
    [element, ...element.querySelectorAll('*')]
      .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX))
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.outerHTML.slice(0, 200)),
  );
  expect(wide, 'scrolls sideways').toEqual([]);
}

async function expectForEverybody(page: Page, { name, open }: Opening): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const dialog = page.getByRole('dialog', { name, exact: true });
  await expect(dialog).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page, '[role="dialog"]');
  }
  await page.screenshot({ path: `test-results/screens/${name}-390.png` });
  await expectReadable(dialog, 390);
  await page.setViewportSize({ width: 720, height: 450 });
  await expectReadable(dialog, 720);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

for (const opening of ofStream) {
  test(`over a stream, “${opening.name}” is for everybody, on a small screen too`, async ({
    page,
    url,
  }) => {
    const { streamId } = await findStream(url, 'account', 40);
    await page.goto(`/streams/${streamId}?v=20`);
    await expect(page.locator('section[data-version="20"]')).toBeVisible();
    await expectForEverybody(page, opening);
  });
}

test('over the streams, “Last activity” is for everybody, on a small screen too', async ({
  page,
}) => {
  await page.goto('/streams');
  await expect(page.locator('section[aria-label="Streams"] li').first()).toBeVisible();
  await expectForEverybody(page, { name: 'Last activity', open: click('Active at any time') });
});

test('what is changed hypothetically can be read on a small screen', async ({ page, url }) => {
  const { streamId } = await findStream(url, 'account', 40);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/streams/${streamId}?v=20&whatIf={}`);
  const whatIf = page.getByRole('region', { name: 'What if' });
  for (const [button, isThere] of [
    ['Edit its data', 'Fold with this data'],
    ['Insert after it', 'Fold with this event'],
  ] as const) {
    await whatIf.getByRole('button', { name: button }).click();
    await expect(whatIf.getByRole('button', { name: isThere })).toBeVisible();
    await expectReadable(whatIf, 390);
    await whatIf.getByRole('button', { name: 'Cancel' }).click();
  }
});
