import { openSpanStore } from '@hindsight/telemetry';
import { makeSpan } from '@hindsight/telemetry/testing';
import pino from 'pino';
import { expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';
import { retireTraces } from './retire-traces.ts';

test('old traces are let go while the service works, and what was is told', async () => {
  const app = await openTestApp();
  const longAgo = Date.now() - 40 * 86_400_000;
  const past = openSpanStore({ connectionString: app.url, now: () => longAgo });
  await past.write([makeSpan(), makeSpan(), makeSpan({ status: 2 })]);
  await past.close();
  await app.spans.write([makeSpan()]);
  const told: unknown[] = [];
  const working = retireTraces({
    store: app.store,
    spans: app.spans,
    retention: { keepDays: 3, keepNotableDays: 30 },
    log: pino({ level: 'info' }, { write: (line: string) => told.push(JSON.parse(line)) }),
    signal: app.stopping.signal,
  });
  const tracing = async () => readJson(await app.request('/api/tracing'));
  await expect.poll(tracing).toMatchObject({ spans: 1, retired: 3, received: 1 });
  await expect.poll(() => told).toMatchObject([{ traces: 3, spans: 3, keptTraces: 0 }]);
  app.stopping.abort();
  await working;
  await app.close();
});
