import type { Page, Request } from '@playwright/test';
import { expect, test } from '../fixtures/journey.ts';
import { openAccount } from '../fixtures/open-account.ts';

test.use({ writes: true });

type SentSpan = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
};

/** What a page has sent of its spans so far; it goes on while the page does. */
function gatherSpans(page: Page): SentSpan[] {
  const spans: SentSpan[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname !== '/v1/traces') return;
    const known = new Set(spans.map(({ spanId }) => spanId));
    spans.push(...readSpans(request).filter(({ spanId }) => !known.has(spanId)));
  });
  return spans;
}

/** What OTLP/JSON says a request holds. */
function readSpans(request: Request): readonly SentSpan[] {
  const { resourceSpans } = request.postDataJSON() as {
    resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[];
  };
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
}

const isCommand = (request: Request) => request.url().endsWith('/commands/deposit');
const route = 'POST /api/aggregates/{name}/{id}/commands/{command}';

/** Tracing is there once the page has told how it was loaded. */
async function openTraced(page: Page, streamId: string, spans: readonly SentSpan[]) {
  await page.goto(`/streams/${streamId}`);
  await expect.poll(() => spans.map(({ name }) => name)).toContain('documentLoad');
}

async function fillDeposit(page: Page) {
  await page.getByRole('button', { name: 'Act', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Act' });
  await form.getByLabel('Command').selectOption('deposit');
  await form.getByLabel('amountCents').fill('2500');
  return form.getByRole('button', { name: 'Run deposit' });
}

function expectCaused(spans: readonly SentSpan[], traceparent: string | undefined) {
  const click = spans.find(({ name }) => name === 'ui.deposit');
  const request = spans.find(({ name }) => name === route);
  expect(request?.parentSpanId).toBe(click?.spanId);
  expect(traceparent).toBe(`00-${click?.traceId}-${request?.spanId}-01`);
}

test('the request of a click carries the trace of that click', async ({ page }) => {
  const spans = gatherSpans(page);
  await openTraced(page, await openAccount(page.request), spans);
  const run = await fillDeposit(page);
  const [request] = await Promise.all([page.waitForRequest(isCommand), run.click()]);
  await expect.poll(() => spans.map(({ name }) => name)).toContain(route);
  expectCaused(spans, request.headers().traceparent);
});

test('a page that is closed at once still tells what was done', async ({ page, context }) => {
  const other = await context.newPage();
  await openTraced(other, await openAccount(page.request), gatherSpans(other));
  const run = await fillDeposit(other);
  const [answer] = await Promise.all([
    other.waitForResponse((response) => isCommand(response.request())),
    run.click(),
  ]);
  await other.close();
  const [, traceId, requestId] = answer.request().headers().traceparent?.split('-') ?? [];
  const readTrace = async (): Promise<{ spanId: string; name: string; parent?: string }[]> => {
    const { names, columns } = await (await page.request.get(`/api/traces/${traceId}`)).json();
    return columns.spanId.map((spanId: string, index: number) => ({
      spanId,
      name: names[columns.name[index]],
      parent: columns.spanId[columns.parent[index]],
    }));
  };
  await expect
    .poll(() => readTrace().catch(() => []))
    .toContainEqual({
      spanId: requestId,
      name: route,
      parent: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  const spans = await readTrace();
  const request = spans.find(({ spanId }) => spanId === requestId);
  expect(spans.find(({ name }) => name === 'ui.deposit')?.spanId).toBe(request?.parent);
});

test('a drag over the timeline is one seek', async ({ page }) => {
  const spans = gatherSpans(page);
  const streamId = await openAccount(page.request);
  for (let round = 0; round < 20; round++) {
    const id = streamId.slice('account-'.length);
    await page.request.post(`/api/aggregates/account/${id}/commands/deposit`, {
      data: { amountCents: 1 },
    });
  }
  await openTraced(page, streamId, spans);
  const strip = page.getByRole('slider', { name: 'Version' });
  const box = await strip.boundingBox();
  if (box === null) throw new Error('there is no timeline');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 0; step < 30; step++) {
    await page.mouse.move(box.x + box.width * (0.2 + step * 0.02), box.y + box.height / 2);
  }
  // Held still for longer than it takes to be over.
  await page.waitForTimeout(1_000);
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
  await page.mouse.up();
  await expect.poll(() => spans.map(({ name }) => name)).toContain('ui.seek');
  await page.getByRole('link', { name: 'Log' }).click();
  await expect.poll(() => spans.map(({ name }) => name)).toContain('ui.open_log');
  expect(spans.filter(({ name }) => name === 'ui.seek')).toHaveLength(1);
});

test('nobody who takes spans: the page is as it is, and asks seldom', async ({ page }) => {
  let asked = 0;
  await page.route('**/v1/traces', async (route) => {
    asked += 1;
    await route.abort('connectionrefused');
  });
  await page.goto(`/streams/${await openAccount(page.request)}`);
  await expect.poll(() => asked).toBeGreaterThan(0);
  for (const place of ['Log', 'Streams', 'Overview']) {
    await page.getByRole('link', { name: place, exact: true }).click();
    await page.waitForTimeout(1_000);
  }
  expect(asked).toBeLessThanOrEqual(2);
});
