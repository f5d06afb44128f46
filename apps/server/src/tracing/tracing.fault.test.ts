import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSpanStore, type SpanStore, type StoredSpan } from '@hindsight/telemetry';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { traceOf } from '../testing/collect-spans.ts';
import { readJson } from '../testing/read-json.ts';
import { type ServerProcess, startServerProcess } from '../testing/start-server-process.ts';

const wallets = new URL('../testing/wallet-config.ts', import.meta.url).pathname;
let dataDir: string;
let server: ServerProcess;
let url: string;
let spans: SpanStore;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tracing-'));
  await start();
  const databaseUrl = (await readFile(join(dataDir, 'database-url'), 'utf8')).trim();
  spans = openSpanStore({ connectionString: databaseUrl, poolSize: 1 });
});
afterAll(async () => {
  // While it is connected, the server leaves the database running.
  await spans.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(env: Readonly<Record<string, string>> = {}): Promise<void> {
  server = startServerProcess({
    HINDSIGHT_DATA_DIR: dataDir,
    HINDSIGHT_CONFIG: wallets,
    ...env,
  });
  url = await server.ready();
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** All spans of a trace, once its request and one of this name are among them. */
async function readTrace(traceId: string, awaited: string): Promise<readonly StoredSpan['span'][]> {
  for (;;) {
    const read = await readStored(traceId).catch(() => []);
    if (read.some(({ name }) => name === awaited) && read.some(({ kind }) => kind === 2))
      return read;
    await sleep(100);
  }
}

async function readStored(traceId: string): Promise<StoredSpan['span'][]> {
  const { spans: outlined } = await spans.outline(traceId, 1_000);
  const read: StoredSpan['span'][] = [];
  for (const { spanId } of outlined) read.push((await spans.readSpan({ traceId, spanId })).span);
  return read;
}

test('a command is stored from its request down to the rows it wrote', async () => {
  await post('/api/aggregates/wallet/a/commands/open', { owner: 'Ada' });
  const answer = await post('/api/aggregates/wallet/a/commands/fill', { cents: 5 });
  const traceId = traceOf(answer);
  expect((await readJson(answer)).traceId).toBe(traceId);
  const trace = await readTrace(traceId, 'Insert events');
  const parentOf = (name: string) => {
    const span = trace.find((one) => one.name === name);
    return trace.find((one) => one.spanId === span?.parentSpanId)?.name;
  };
  expect(parentOf('hindsight_append_one')).toBe('event_store.append_events');
  expect(parentOf('event_store.append_events')).toBe('command.fill');
  expect(parentOf('command.fill')).toBe('POST /api/aggregates/{name}/{id}/commands/{command}');
});

test('a request that met a killed database is an error, stored when it is back', async () => {
  const pid = Number(
    (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0],
  );
  process.kill(pid, 'SIGKILL');
  const ask = () => fetch(`${url}/api/streams/wallet-a/events`);
  let failed = await ask();
  while (failed.status === 200) failed = await ask();
  expect(failed.status).toBe(503);
  const trace = await readTrace(traceOf(failed), 'event_store.load_events');
  expect(trace.find(({ name }) => name.startsWith('GET'))).toMatchObject({ kind: 2, status: 2 });
  expect(trace.find(({ name }) => name === 'event_store.load_events')).toMatchObject({ status: 2 });
});

test('told to be off, it traces nothing and keeps the caller’s ids', async () => {
  await server.stop();
  await start({ OTEL_SDK_DISABLED: 'true' });
  const traceId = 'ab'.repeat(16);
  const spanId = 'cd'.repeat(8);
  const answer = await post(
    '/api/streams/note-off/events',
    { expectedVersion: 'any', events: [{ type: 'Noted', data: 1 }] },
    { traceparent: `00-${traceId}-${spanId}-01` },
  );
  expect(answer.status).toBe(201);
  expect(answer.headers.get('traceresponse')).toBeNull();
  const read = await fetch(`${url}/api/streams/note-off/events/1`);
  expect(await readJson(read)).toMatchObject({ traceId, spanId });
  await expect(spans.readSummary(traceId)).rejects.toMatchObject({ code: 'trace_not_found' });
});
