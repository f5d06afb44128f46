import { expect, expectAccessible, test } from '../fixtures/journey.ts';
import { startHindsight } from '../fixtures/start-hindsight.ts';

test('what followed from one cause is a graph, and a list for the keyboard', async ({
  page,
  request,
}) => {
  const answer = await request.get('/api/events?type=OrderCancelled&limit=1');
  const { items } = await answer.json();
  const { correlationId, streamId, version } = items[0];
  await page.goto('/log?type=OrderCancelled');
  await page
    .getByRole('link', { name: `Correlation ${correlationId}` })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/correlations/${correlationId}`));

  const graph = page.getByRole('region', { name: 'Graph' });
  await expect(graph).toContainText(/\d+ commands · \d+ events · \d+ streams · 1 failure/);
  await graph.getByRole('button', { name: 'Show the whole graph' }).click();
  await expect(graph.getByText('OrderCancelled')).toBeVisible();

  const steps = page.getByRole('region', { name: 'Steps' });
  await steps.getByRole('button', { name: 'Show OrderCancelled in the graph' }).click();
  const step = steps.getByRole('link', {
    name: `OrderCancelled of ${streamId}, version ${version}`,
  });
  await expect(step).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await step.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/streams/${streamId}\\?v=${version}$`));
});

test('a correlation that is not there, or not yet, says so', async ({ page, request }) => {
  await page.goto('/correlations/nothing');
  await expect(page.getByText('No event has this correlation.')).toBeVisible();
  await expectAccessible(page);
  const { items } = await (await request.get('/api/events?limit=1')).json();
  await page.goto(`/correlations/${items[0].correlationId}?asOf=10`);
  await expect(page.getByText('Nothing was recorded under it yet')).toBeVisible();
});

test('of more than a thousand events the first are shown, and where the rest is', async ({
  page,
}) => {
  const service = await startHindsight({ HINDSIGHT_DEMO: 'off' });
  try {
    for (let stream = 0; stream < 11; stream++) {
      const events = Array.from({ length: 100 }, (_, n) => ({ type: 'Noted', data: { n } }));
      await fetch(`${service.url}/api/streams/note-${stream}/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-correlation-id': 'long' },
        body: JSON.stringify({ expectedVersion: 'none', events }),
      });
    }
    await page.goto(`${service.url}/correlations/long`);
    await expect(page.getByText('These are the first 1000 events.')).toBeVisible();
    const graph = page.getByRole('region', { name: 'Graph' });
    await expect(graph.getByText('Noted').first()).toBeVisible();
    // What is out of sight is not drawn.
    expect(await graph.getByRole('link').count()).toBeLessThan(300);
    await graph.getByRole('link', { name: 'In the log' }).click();
    await expect(page).toHaveURL(/\/log\?correlationId=long/);
  } finally {
    await service.stop();
  }
});
