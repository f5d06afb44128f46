import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerProcess, startServerProcess } from '../testing/start-server-process.ts';

let database: TestDatabase;
let server: ServerProcess;
let url: string;
beforeAll(async () => {
  database = await createTestDatabase();
  server = startServerProcess({ DATABASE_URL: database.url });
  url = await server.ready();
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const host = 'HTTP/1.1\r\nHost: localhost\r\n';

/** What the server answers to these bytes; `end` closes our side at once. */
async function ask(bytes: string, end: boolean): Promise<string> {
  const socket = connect({
    port: Number(new URL(url).port),
    host: '127.0.0.1',
    allowHalfOpen: end,
  });
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
    if (!end && /\r\n\r\n./.test(answer)) socket.destroy();
  });
  socket.on('error', () => undefined);
  if (end) socket.end(bytes);
  else socket.write(bytes);
  await new Promise<void>((resolve) => {
    socket.on('end', () => socket.end()).on('close', () => resolve());
  });
  return answer;
}

test.each(['/api/streams/../events', '/api/streams/%2e%2e/events', '/api/streams/./state'])(
  '%s is 400 and names the stream id, never another address',
  async (path) => {
    const answer = await ask(`GET ${path} ${host}\r\n`, false);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('"path":"streamId"');
  },
);

test.each([
  ['NONSENSE\r\n\r\n', 400, 'invalid_request'],
  [`GET /api/health ${host}bad header\r\n\r\n`, 400, 'invalid_request'],
  ['GET /api/health HTTP/1.1\r\n\r\n', 400, 'invalid_request'],
  [`GET /api/health ${host}X-Long: ${'x'.repeat(70_000)}\r\n\r\n`, 431, 'headers_too_large'],
])('what is no request gets a problem too: %#', async (bytes, status, code) => {
  const answer = await ask(bytes, false);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain('application/problem+json');
  expect(answer).toContain(`"code":"${code}"`);
});

test('who closes its side after a whole request gets its answer', async () => {
  const body = '{"expectedVersion":"any","events":[{"type":"Noted","data":1}]}';
  const head = `POST /api/streams/note-1/events ${host}Content-Type: application/json\r\n`;
  const answer = await ask(`${head}Content-Length: ${body.length}\r\n\r\n${body}`, true);
  expect(answer).toMatch(/^HTTP\/1.1 201 /);
});

test('a live client who takes nothing does not hold up the stop', async () => {
  const data = 'x'.repeat(900_000);
  for (let n = 0; n < 12; n++) {
    const answer = await fetch(`${url}/api/streams/note-2/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ expectedVersion: 'any', events: [{ type: 'Noted', data }] }),
    });
    expect(answer.status).toBe(201);
  }
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.pause();
  socket.write(`GET /api/events/live?after=0 ${host}\r\n`);
  await sleep(500);
  // Without the cut it takes until the patience with requests is over, 6 s.
  const late = sleep(4_000, 'late', { ref: false });
  expect(await Promise.race([server.stop(), late])).toBe(0);
  socket.destroy();
});
