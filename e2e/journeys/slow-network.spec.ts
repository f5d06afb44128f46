import type { Page } from '@playwright/test';
import { findStream } from '../fixtures/find-stream.ts';
import { expect, test } from '../fixtures/journey.ts';

/** Answers about frames wait until they are let through. */
async function holdFrames(page: Page): Promise<() => void> {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/api/streams/*/frames?*', async (route) => {
    await held;
    // What the page no longer waits for cannot be answered.
    await route.continue().catch(() => {});
  });
  return letThrough;
}

/** Where the parts of the page stand. */
async function places(page: Page) {
  const parts = [
    ...['State', 'Events', 'Inspector', 'Timeline', 'Truth', 'Watches'].map((name) =>
      page.getByRole('region', { name, exact: true }),
    ),
    page.getByRole('button', { name: 'Pin for diff' }),
    page.getByRole('tab', { name: 'Raw' }),
  ];
  return Promise.all(parts.map((part) => part.boundingBox()));
}

for (const [size, viewport] of [
  ['a large screen', { width: 1440, height: 900 }],
  ['a small one', { width: 390, height: 844 }],
] as const) {
  test(`over a slow network the cursor goes ahead, and nothing jumps, on ${size}`, async ({
    page,
    url,
  }) => {
    const { streamId, version } = await findStream(url, 'account', 5000);
    await page.setViewportSize(viewport);
    await page.goto(`/streams/${streamId}`);
    const state = page.getByRole('region', { name: 'State', exact: true });
    await expect(state).toHaveAttribute('data-version', String(version));
    await expect(page.getByRole('option').first()).toContainText('balanceCents');
    const slider = page.getByRole('slider', { name: 'Version', exact: true });
    const letThrough = await holdFrames(page);

    const stood = await places(page);
    const box = await slider.boundingBox();
    if (box === null) throw new Error('The scrubber has no place.');
    await page.mouse.click(box.x + box.width / 3, box.y + box.height / 2);
    await expect(slider).not.toHaveAttribute('aria-valuenow', String(version));
    const now = await slider.getAttribute('aria-valuenow');
    await expect(state.getByRole('status')).toHaveText(`catching up to version ${now} …`);
    await expect(state).toHaveAttribute('data-version', String(version));
    await expect(state.getByRole('treeitem').first()).toBeVisible();
    expect(await places(page), 'while it is on its way').toEqual(stood);

    await page.keyboard.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuenow', String(Number(now) + 1));
    letThrough();
    await expect(state).toHaveAttribute('data-version', String(Number(now) + 1));
    await expect(state.getByText(/catching up/)).toBeHidden();
    expect(await places(page), 'once it is there').toEqual(stood);
  });
}

test('a page whose first state is slow can be used meanwhile', async ({ page, url }) => {
  const { streamId, version } = await findStream(url, 'account', 5000);
  const letThrough = await holdFrames(page);
  await page.goto(`/streams/${streamId}`);
  const state = page.getByRole('region', { name: 'State', exact: true });
  await expect(state.getByText('Loading the state …')).toBeVisible();
  const slider = page.getByRole('slider', { name: 'Version', exact: true });
  await expect(slider).toHaveAttribute('aria-valuenow', String(version));
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuenow', String(version - 1));
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('amountCents');
  const stood = await places(page);
  letThrough();
  await expect(state).toHaveAttribute('data-version', String(version - 1));
  expect(await places(page)).toEqual(stood);
});
