import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';

/** An account with so many events that they do not fit on the strip. */
async function openLong(page: Page, search = ''): Promise<Locator> {
  const answer = await page.request.get('/api/streams?category=account&limit=1000');
  const { items } = (await answer.json()) as { items: { streamId: string; version: number }[] };
  const long = items.find(({ version }) => version === 20_000);
  await page.goto(`/streams/${long?.streamId}${search}`);
  const slider = page.getByRole('slider', { name: 'Version' });
  await expect(slider).toBeVisible();
  return slider;
}

function at(slider: Locator, version: number): Promise<void> {
  return expect(slider).toHaveAttribute('aria-valuenow', String(version));
}

async function boxOf(locator: Locator) {
  return (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
}

test('a person goes through a history by the keyboard alone', async ({ page }) => {
  const slider = await openLong(page);
  await at(slider, 20_000);
  await expect(slider).toHaveAttribute('aria-valuemax', '20000');
  await expect(slider).toHaveAttribute('aria-valuetext', /^version 20000 of 20000, \w+, .+$/);
  await page.keyboard.press('Home');
  await at(slider, 0);
  await expect(slider).toHaveAttribute('aria-valuetext', /before the first event/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await at(slider, 11);
  await page.keyboard.press('ArrowLeft');
  await at(slider, 10);
  await expect(slider).toHaveAttribute('aria-valuetext', /^version 10 of 20000, Money/);

  const type = /, (\w+),/.exec((await slider.getAttribute('aria-valuetext')) ?? '')?.[1];
  await page.keyboard.press(']');
  await expect(slider).not.toHaveAttribute('aria-valuenow', '10');
  await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`, ${type},`));
  await page.keyboard.press('[');
  await at(slider, 10);

  await page.keyboard.press('g');
  await page.keyboard.type('20001');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is no version 20001: the last one is 20000.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('12,345');
  await page.keyboard.press('Enter');
  await at(slider, 12_345);
  await page.keyboard.press('g');
  await page.keyboard.type('2020-01-01');
  await page.keyboard.press('Enter');
  await at(slider, 0);

  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(slider).not.toHaveAttribute('aria-valuenow', /^[012]$/);
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.keyboard.press('End');
  await at(slider, 20_000);
});

test('the scrubber’s own keys move it once', async ({ page }) => {
  const slider = await openLong(page, '?v=500');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await at(slider, 501);
  await page.keyboard.press('PageUp');
  await at(slider, 2_501);
  await page.keyboard.press('ArrowDown');
  await at(slider, 2_500);
  await page.keyboard.press('End');
  await at(slider, 20_000);
});

test('back and forward retrace choices, not drags, and a link opens the same version', async ({
  page,
  context,
}) => {
  const slider = await openLong(page, '?v=100');
  const box = await boxOf(slider);
  const y = box.y + 35;
  await page.mouse.move(box.x + box.width * 0.25, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 12 });
  await page.mouse.up();
  const dragged = Number(await slider.getAttribute('aria-valuenow'));
  expect(dragged).toBeGreaterThan(9_500);
  await expect(page).toHaveURL(new RegExp(`[?&]v=${dragged}\\b`));

  await page.mouse.click(box.x + box.width * 0.75, y);
  const chosen = Number(await slider.getAttribute('aria-valuenow'));
  expect(chosen).toBeGreaterThan(14_000);
  await expect(page).toHaveURL(new RegExp(`[?&]v=${chosen}\\b`));
  await page.goBack();
  await at(slider, dragged);
  await page.goForward();
  await at(slider, chosen);

  const other = await context.newPage();
  await other.goto(page.url());
  await at(other.getByRole('slider', { name: 'Version' }), chosen);
});

test('the wheel zooms to single events, by version or by time, and all fits again', async ({
  page,
}) => {
  const slider = await openLong(page, '?v=10000');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByText('all of 20 000 events')).toBeVisible();
  const box = await boxOf(slider);
  await page.mouse.move(box.x + box.width / 2, box.y + 35);
  for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(0, -150);
  await expect(timeline.getByText(/^versions \d+–\d\d\s?\d{3}$/)).toBeVisible();
  await expect(timeline.getByText(/^version \d+\s?\d+ · Money\w+ · \d/)).toBeVisible();
  await timeline.getByRole('button', { name: 'By Time' }).click();
  await at(slider, 10_000);
  await page.keyboard.press('f');
  await expect(timeline.getByText('all of 20 000 events')).toBeVisible();
  await timeline.getByRole('button', { name: 'By Version' }).click();
});

test('the view follows the cursor out of it', async ({ page }) => {
  const slider = await openLong(page, '?v=10000');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  for (let turn = 0; turn < 9; turn++) await page.keyboard.press('+');
  await expect(timeline.getByText(/^versions/)).toBeVisible();
  const before = await timeline.getByText(/^versions/).textContent();
  for (let turn = 0; turn < 4; turn++) await page.keyboard.press('Shift+ArrowRight');
  await at(slider, 10_040);
  await expect(timeline.getByText(before ?? '')).toBeHidden();
  await expect(timeline.getByText(/^versions 10\s?0\d\d–10\s?0\d\d$/)).toBeVisible();
});

test('bookmarks stay with the person, not with the link', async ({ page, browser }) => {
  const slider = await openLong(page, '?v=4321');
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Bookmarks 1' }).click();
  const name = page.getByLabel('Name of the bookmark at version 4321');
  await name.fill('the refund');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await at(slider, 0);
  await page.getByRole('button', { name: 'Bookmarks 1' }).click();
  await expect(name).toHaveValue('the refund');
  await page.getByRole('button', { name: 'Go to version 4321' }).click();
  await at(slider, 4_321);

  const stranger = await browser.newPage();
  await stranger.goto(page.url());
  await expect(stranger.getByRole('button', { name: 'Bookmarks 0' })).toBeVisible();
  await stranger.close();
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Bookmarks 0' })).toBeVisible();
});

test('a part of the history is played in a loop', async ({ page }) => {
  const slider = await openLong(page, '?v=100');
  await page.keyboard.press('i');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('o');
  await expect(page.getByRole('button', { name: /^100–102\s+loop all instead$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Loop', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expectAccessible(page);
  await page.getByLabel('Speed').selectOption('16');
  await page.getByRole('button', { name: 'Play' }).click();
  for (const version of [102, 100, 102, 101]) await at(slider, version);
  await page.getByRole('button', { name: 'Pause' }).click();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the timeline is for everybody, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const slider = await openLong(page, '?v=100&where=state.balanceCents%20%3C%2030000');
    await expect(page.getByRole('button', { name: /begins at version/ }).first()).toBeVisible();
    await expectAccessible(page);
    await page
      .getByRole('button', { name: /begins at version/ })
      .first()
      .click();
    await expect(slider).not.toHaveAttribute('aria-valuenow', '100');
  });
}
