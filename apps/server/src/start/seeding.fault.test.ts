import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJson } from '../testing/read-json.ts';
import { startServerProcess } from '../testing/start-server-process.ts';

test('killed while it writes the sample history, it goes on with it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'seeding-'));
  const env = { HINDSIGHT_DATA_DIR: dataDir, HINDSIGHT_DEMO: 'seed', HINDSIGHT_ROLES: 'api' };
  const killed = startServerProcess(env);
  await expect.poll(() => killed.stderr(), { timeout: 60_000 }).toContain('events so far');
  expect(await killed.stop('SIGKILL')).toBe('SIGKILL');
  const server = startServerProcess(env);
  const url = await server.ready();
  expect(server.stderr()).toContain('the sample history is written');
  const { items } = await readJson(await fetch(`${url}/api/categories`));
  const counts = items.map(({ events }) => Number(events));
  const { log } = await (await fetch(`${url}/api/health`)).json().then(Object);
  expect(counts.reduce((sum, count) => sum + count)).toBe(log.position);
  expect(log.position).toBeGreaterThan(60_000);
  expect(await server.stop()).toBe(0);
  await rm(dataDir, { recursive: true, force: true });
});
