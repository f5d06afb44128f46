import { createRegistry } from '@hindsight/domain';
import pg from 'pg';
import pino from 'pino';
import { expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';
import { startWorkers } from './start-workers.ts';

test('the answers kept for keys are forgotten after a day, not before', async () => {
  const app = await openTestApp();
  const client = new pg.Client({ connectionString: app.url });
  await client.connect();
  for (const [key, age] of [
    ['old', '25 hours'],
    ['young', '23 hours'],
  ] as const) {
    await app.store.rememberAnswer({ key, requestHash: 'h', status: 200, body: '{}' });
    const sql = 'update hindsight.answers set answered_at = now() - $2::interval where key = $1';
    await client.query(sql, [key, age]);
  }
  const workers = startWorkers({
    backing: { store: app.store, registry: createRegistry([]) },
    spans: app.spans,
    retention: { keepDays: 3, keepNotableDays: 30 },
    log: pino({ level: 'silent' }),
    withTraffic: false,
    stopping: app.stopping.signal,
  });
  await expect.poll(() => app.store.recallAnswer('old')).toBe(null);
  expect(await app.store.recallAnswer('young')).toMatchObject({ status: 200 });
  app.stopping.abort();
  await workers;
  await client.end();
  await app.close();
});
