import type { Page } from '@playwright/test';
import { findStream } from '../fixtures/find-stream.ts';
import { expect, expectAccessible, test } from '../fixtures/journey.ts';

type Screen = {
  readonly name: string;
  readonly address: (url: string) => Promise<string>;
  /** Until this is there, the page is not what a person sees. */
  readonly isThere: (page: Page) => Promise<void>;
};

const screens: readonly Screen[] = [
  {
    name: 'overview',
    address: async () => '/?window=all&by=type',
    isThere: (page) =>
      expect(page.locator('.recharts-bar-rectangle path').first()).toBeVisible({ timeout: 20_000 }),
  },
  {
    name: 'streams',
    address: async () => '/streams?category=account',
    isThere: (page) => expect(page.getByRole('link', { name: /account-/ }).first()).toBeVisible(),
  },
  {
    name: 'time-machine',
    address: async (url) =>
      `/streams/${(await findStream(url, 'account', 5000)).streamId}?v=4012&watch=/balanceCents&where=state.balanceCents%20%3C%20100000`,
    isThere: async (page) => {
      await expect(page.locator('section[data-version="4012"]')).toBeVisible();
      await expect(page.getByText(/Asking/)).toBeHidden();
    },
  },
  {
    name: 'log',
    address: async () => '/log?category=order',
    isThere: (page) => expect(page.getByText(/Order(Created|Paid|Shipped)/).first()).toBeVisible(),
  },
  {
    name: 'traces',
    address: async () => '/traces',
    isThere: (page) => expect(page.getByRole('img', { name: /over time/ })).toBeVisible(),
  },
  {
    name: 'reconciliation',
    // The sample's history may have nothing of the last hour.
    address: async (url) => {
      await fetch(`${url}/api/streams/note-1/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          expectedVersion: 'any',
          events: [{ type: 'NoteTaken', data: { text: 'seen' } }],
        }),
      });
      return '/traces?tab=reconciliation';
    },
    isThere: (page) =>
      expect(page.getByRole('heading', { name: 'Events without a trace' })).toBeVisible(),
  },
  {
    name: 'tracing',
    address: async () => '/traces?tab=tracing',
    isThere: (page) => expect(page.getByText('traces itself')).toBeVisible(),
  },
  {
    name: 'correlation',
    address: async (url) => {
      const { streamId } = await findStream(url, 'order', 3);
      const answer = await fetch(`${url}/api/streams/${streamId}/events/1`);
      const { correlationId }: { correlationId: string } = await answer.json();
      return `/correlations/${encodeURIComponent(correlationId)}`;
    },
    isThere: (page) => expect(page.getByText(/OrderCreated/).first()).toBeVisible(),
  },
];

const sizes = [
  { name: '1440', width: 1440, height: 900 },
  { name: '1024', width: 1024, height: 768 },
  // What 1440 px hold when everything is twice as large.
  { name: '200-percent', width: 720, height: 450 },
  { name: '390', width: 390, height: 844 },
] as const;

for (const theme of ['light', 'dark'] as const) {
  for (const { name, address, isThere } of screens) {
    test(`${name}, ${theme}, is as it should be`, async ({ page, url }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(await address(url));
      await isThere(page);
      for (const { name: size, ...viewport } of sizes) {
        await page.setViewportSize(viewport);
        // Charts and lists take the new size in the frames that follow.
        await page.waitForTimeout(300);
        await page.screenshot({ path: `test-results/screens/${name}-${theme}-${size}.png` });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        const stacked = await page.evaluate(() => {
          const parts = [
            ...(document.querySelector('header')?.querySelectorAll('h1, button') ?? []),
          ];
          const boxes = parts
            .filter((part) => part.closest('h1') === null || part.tagName === 'H1')
            .map((part) => ({ text: part.textContent, box: part.getBoundingClientRect() }));
          return boxes.flatMap(({ text, box: one }, index) =>
            boxes
              .slice(index + 1)
              .filter(
                ({ box: other }) =>
                  one.left < other.right - 1 &&
                  other.left < one.right - 1 &&
                  one.top < other.bottom - 1 &&
                  other.top < one.bottom - 1,
              )
              .map((other) => `${text} and ${other.text}`),
          );
        });
        expect(stacked, `${size}: nothing in the bar lies on anything else`).toEqual([]);
        expect(overflow, `${size}: the page does not scroll sideways`).toBeLessThanOrEqual(0);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      await expectAccessible(page);
    });
  }
}
