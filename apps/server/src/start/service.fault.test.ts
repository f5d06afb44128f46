import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase } from '@hindsight/event-store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLive } from '../testing/open-live.ts';
import { readJson } from '../testing/read-json.ts';
import { type ServerProcess, startServerProcess } from '../testing/start-server-process.ts';

const json = { 'content-type': 'application/json' };
const oneEvent = (data: unknown) =>
  JSON.stringify({ expectedVersion: 'any', events: [{ type: 'Noted', data }] });
const append = (url: string, stream: string, data: unknown, headers = {}) =>
  fetch(`${url}/api/streams/${stream}/events`, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: oneEvent(data),
  });

describe('over a database of its own', () => {
  let dataDir: string;
  let server: ServerProcess;
  let url: string;
  const start = async () => {
    server = startServerProcess({ HINDSIGHT_DATA_DIR: dataDir });
    url = await server.ready();
  };
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'service-'));
    await start();
  });
  afterAll(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const readAll = async (stream: string) => {
    const answer = await fetch(`${url}/api/streams/${stream}/events?limit=1000`);
    if (answer.status === 404) return [];
    return (await readJson(answer)).items.map(({ data }) => data);
  };

  test('killed with -9 while it writes, it starts again and has all it acknowledged', async () => {
    const acknowledged: number[] = [];
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let n = writer; ; n += 8) {
        const answer = await append(url, 'note-kill', n).catch(() => null);
        if (answer?.status !== 201) return;
        acknowledged.push(n);
      }
    });
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(0);
    await sleep(300);
    expect(await server.stop('SIGKILL')).toBe('SIGKILL');
    await Promise.all(writers);
    await start();
    const stored = new Set(await readAllPages(url, 'note-kill'));
    expect(acknowledged.filter((n) => !stored.has(n))).toEqual([]);
  });

  test('its database killed with -9 in mid-request: 503 with Retry-After, then it recovers', async () => {
    const acknowledged: string[] = [];
    const statuses = new Set<number>();
    let isOver = false;
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let n = 0; !isOver; n++) {
        const key = `${writer}-${n}`;
        const answer = await append(url, 'note-pg', key, { 'idempotency-key': key });
        statuses.add(answer.status);
        if (answer.status === 201) acknowledged.push(key);
        else {
          expect(answer.headers.get('retry-after')).toBe('1');
          expect(await readJson(answer)).toMatchObject({ code: 'store_unavailable' });
        }
      }
    });
    const health = (async () => {
      for (; !isOver; await sleep(5)) statuses.add((await fetch(`${url}/api/health`)).status);
    })();
    await sleep(200);
    process.kill(await readPostgresPid(dataDir), 'SIGKILL');
    await sleep(100);
    await expect
      .poll(async () => (await fetch(`${url}/api/health`)).status, { timeout: 30_000 })
      .toBe(200);
    await sleep(300);
    isOver = true;
    await Promise.all([...writers, health]);
    expect([...statuses].filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
    const stored = await readAllPages(url, 'note-pg');
    expect(new Set(stored).size).toBe(stored.length);
    expect(acknowledged.filter((key) => !stored.includes(key))).toEqual([]);
    expect(await append(url, 'note-pg', 'after').then(({ status }) => status)).toBe(201);
  });

  test('told to stop, it ends what is under way, ends live answers, and exits with 0', async () => {
    const live = await openLive(fetch(`${url}/api/events/live`));
    const body = oneEvent('late');
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.write(
      `POST /api/streams/note-stop/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
    );
    await sleep(100);
    server.child.kill('SIGTERM');
    await live.ended();
    await expect.poll(() => fetch(url).catch(() => 'refused')).toBe('refused');
    socket.write(body.slice(10));
    expect(await server.ended).toBe(0);
    expect(answer).toMatch(/^HTTP\/1.1 201 /);
    expect(server.stdout()).toBe(`Hindsight is ready at ${url}\n`);
    await start();
    expect(await readAll('note-stop')).toEqual(['late']);
  });

  test('its terminal closed, it stops the database and exits with 0', async () => {
    const pid = await readPostgresPid(dataDir);
    server.child.stdout?.destroy();
    server.child.stderr?.destroy();
    expect(await server.stop('SIGHUP')).toBe(0);
    // Its parent is gone, and whoever inherits the dead buries them when it has time.
    const isThere = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    await expect.poll(isThere, { timeout: 20_000 }).toBe(false);
    await start();
  });

  test('a client who goes away is no failure, and a body beyond the limit is told so', async () => {
    // The answer must reach a client that is still sending.
    for (let n = 0; n < 10; n++) {
      const tooBig = await fetch(`${url}/api/streams/note-big/events`, {
        method: 'POST',
        headers: json,
        body: oneEvent('x'.repeat(10_000_000)),
      });
      expect([tooBig.status, (await readJson(tooBig)).code]).toEqual([413, 'body_too_large']);
    }
    const chunked = await askRaw(
      url,
      `POST /api/streams/note-big/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${`10000\r\n${'x'.repeat(65_536)}\r\n`.repeat(20)}`,
    );
    expect(chunked).toMatch(/^HTTP\/1.1 413 /);
    for (let n = 0; n < 20; n++) {
      const gone = new AbortController();
      const asked = fetch(`${url}/api/events?limit=1000`, { signal: gone.signal });
      setTimeout(() => gone.abort(), n % 4);
      await asked.then((answer) => answer.text()).catch(() => undefined);
    }
    const half = connect(Number(new URL(url).port), '127.0.0.1');
    half.end(
      'POST /api/streams/note-big/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    await sleep(200);
    const worse = server
      .stderr()
      .split('\n')
      .filter((line) => line !== '' && JSON.parse(line).level >= 40);
    expect(worse).toEqual([]);
  });

  test('an address that cannot be read is 400', async () => {
    for (const request of [
      'GET /api/health HTTP/1.1\r\nHost: a b\r\n\r\n',
      'GET /api/\\health HTTP/1.1\r\nHost: localhost\r\n\r\n',
      'GET /api/health HTTP/1.1\r\n\r\n',
    ]) {
      expect(await askRaw(url, request)).toMatch(/^HTTP\/1.1 400 /);
    }
  });
});

describe('that cannot start', () => {
  test('says which port is taken and which setting to change, and begins nothing', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, '127.0.0.1', resolve);
    });
    const address = taken.address();
    const port = typeof address === 'object' ? `${address?.port}` : '';
    const server = startServerProcess({ HINDSIGHT_PORT: port, HINDSIGHT_DATA_DIR: '/nowhere' });
    expect(await server.ended).toBe(1);
    expect(server.stdout()).toBe('');
    expect(server.stderr()).toContain(`Port ${port} is taken`);
    expect(server.stderr()).toContain('HINDSIGHT_PORT=');
    taken.close();
  });

  test.each([
    [{ HINDSIGHT_HOST: '0.0.0.0' }, 'HINDSIGHT_HOST=0.0.0.0'],
    [{ HINDSIGHT_PROT: '1' }, 'HINDSIGHT_PROT is not a setting'],
    [{ HINDSIGHT_CONFIG: '/nowhere.ts' }, 'HINDSIGHT_CONFIG=/nowhere.ts cannot be loaded'],
    [{ HINDSIGHT_CONFIG: source('config.ts') }, 'must export “aggregates”'],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'DATABASE_URL'],
  ])('with %j says so in one line and exits with 1', async (env, message) => {
    const server = startServerProcess({ HINDSIGHT_DATA_DIR: '/nowhere', ...env });
    expect(await server.ended).toBe(1);
    expect(server.stderr()).toContain(message);
    expect(server.stderr()).not.toContain('    at ');
  });
});

test('two processes serve one database, with aggregates of the user’s own', async () => {
  const database = await createTestDatabase();
  const env = { DATABASE_URL: database.url, HINDSIGHT_CONFIG: source('testing/wallet-config.ts') };
  const servers = [1, 2].map(() => startServerProcess(env));
  const [one = '', two = ''] = await Promise.all(servers.map(({ ready }) => ready()));
  const key = { 'idempotency-key': 'both' };
  const answers = await Promise.all(
    [one, two, one, two].map(async (url) => (await append(url, 'note-two', 1, key)).text()),
  );
  expect(new Set(answers).size).toBe(1);
  expect(await readAllPages(two, 'note-two')).toEqual([1]);
  const command = `${one}/api/aggregates/wallet/a/commands/open`;
  const opened = await fetch(command, { method: 'POST', headers: json, body: '{"owner":"Ada"}' });
  expect(opened.status).toBe(200);
  const state = await readJson(await fetch(`${two}/api/streams/wallet-a/state`));
  expect(state.state).toEqual({ owner: 'Ada', cents: 0 });
  for (const server of servers) expect(await server.stop()).toBe(0);
  await database.drop();
});

function source(path: string): string {
  return new URL(`../${path}`, import.meta.url).pathname;
}

async function readPostgresPid(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

async function readAllPages(url: string, stream: string): Promise<unknown[]> {
  const data: unknown[] = [];
  for (let next = ''; ; ) {
    const page = await readJson(
      await fetch(`${url}/api/streams/${stream}/events?limit=1000${next}`),
    );
    data.push(...page.items.map((event) => event.data));
    if (page.nextCursor === null) return data;
    next = `&cursor=${page.nextCursor}`;
  }
}

async function askRaw(url: string, request: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
    if (answer.includes('\r\n\r\n')) socket.destroy();
  });
  socket.on('error', () => undefined);
  socket.write(request);
  await new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
  });
  return answer;
}
