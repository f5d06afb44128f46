import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Span } from '../../spans/span.ts';
import { decodeSpans } from '../decode-spans.ts';
import { createForwarder, type Forwarder } from './create-forwarder.ts';
import type { ForwardPayload } from './forward-payload.ts';

type Seen = { readonly headers: IncomingMessage['headers']; readonly body: Buffer };
type Collector = { readonly url: string; readonly seen: Seen[]; readonly server: Server };

const opened: { forwarders: Forwarder[]; servers: Server[] } = { forwarders: [], servers: [] };

afterEach(async () => {
  for (const forwarder of opened.forwarders.splice(0)) await forwarder.close();
  for (const server of opened.servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A collector that answers as it is told, or not at all. */
async function openCollector(answer: (outgoing: ServerResponse) => void): Promise<Collector> {
  const seen: Seen[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    seen.push({ headers: incoming.headers, body: Buffer.concat(chunks) });
    answer(outgoing);
  }).listen(0, '127.0.0.1');
  opened.servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1/traces`, seen, server };
}

function openForwarder(url: string, queueBytes = 1_000): Forwarder {
  const forwarder = createForwarder(
    { url, headers: [['authorization', 'Bearer x']] },
    { queueBytes, firstWaitMs: 5 },
  );
  opened.forwarders.push(forwarder);
  return forwarder;
}

const payload = (text: string, passedBy: string | null = null): ForwardPayload => ({
  body: Buffer.from(text),
  contentType: 'application/json',
  contentEncoding: 'gzip',
  spans: 1,
  passedBy,
});
const answerOk = (outgoing: ServerResponse) => outgoing.end('{}');

test('a request goes on as it came, with the headers of the setting', async () => {
  const { url, seen } = await openCollector(answerOk);
  const forwarder = openForwarder(url);
  forwarder.forward(payload('packed'));
  await expect.poll(() => forwarder.describe().sent).toBe(1);
  expect(String(seen[0]?.body)).toBe('packed');
  expect(seen[0]?.headers).toMatchObject({
    authorization: 'Bearer x',
    'content-type': 'application/json',
    'content-encoding': 'gzip',
  });
});

test('spans of our own go on as OTLP', async () => {
  const { url, seen } = await openCollector(answerOk);
  const span: Span = {
    ...{ traceId: 'ab'.repeat(16), spanId: 'cd'.repeat(8), parentSpanId: null, name: 'work' },
    ...{ service: 'shop', scope: 'lib', kind: 1, status: 2, statusMessage: 'no' },
    ...{ startNs: 1n, endNs: 2n, attributes: [['n', 2n ** 60n]], events: [], links: [] },
    resource: [['service.name', 'shop']],
    dropped: { attributes: 1, events: 2, links: 3 },
  };
  const forwarder = openForwarder(url);
  forwarder.forwardSpans([]);
  forwarder.forwardSpans([span]);
  await expect.poll(() => forwarder.describe().sent).toBe(1);
  const { spans } = await decodeSpans(seen[0]?.body ?? Buffer.of(), 'protobuf');
  expect(spans).toEqual([span]);
});

test('a collector that is busy is asked again, and nothing is lost', async () => {
  let isBusy = true;
  const { url, seen } = await openCollector((outgoing) => {
    outgoing.writeHead(isBusy ? 503 : 200).end();
  });
  const forwarder = openForwarder(url);
  forwarder.forward(payload('one'));
  await expect.poll(() => forwarder.describe().lastError).toBe('it answered 503');
  forwarder.forward(payload('two'));
  await expect.poll(() => seen.length).toBeGreaterThan(3);
  isBusy = false;
  await expect.poll(() => forwarder.describe().sent).toBe(2);
  expect(forwarder.describe()).toMatchObject({ dropped: 0, lastError: null });
  expect(new Set(seen.map(({ body }) => String(body)))).toEqual(new Set(['one', 'two']));
});

test('what a collector refuses is not sent again', async () => {
  const { url, seen } = await openCollector((outgoing) => outgoing.writeHead(500).end('no'));
  const forwarder = openForwarder(url);
  forwarder.forward(payload('one'));
  await expect.poll(() => forwarder.describe().dropped).toBe(1);
  expect(forwarder.describe()).toMatchObject({ sent: 0, lastError: 'it answered 500' });
  expect(seen).toHaveLength(1);
});

test('nobody waits for a collector that is dead: the oldest is dropped', async () => {
  const { url, server } = await openCollector(answerOk);
  server.close();
  const forwarder = openForwarder(url, 100);
  for (let at = 0; at < 50; at++) forwarder.forward(payload('ten bytes.'));
  await expect.poll(() => forwarder.describe().lastError).toMatch(/ECONNREFUSED/);
  expect(forwarder.describe()).toMatchObject({ sent: 0, dropped: 40 });
});

test('a collector that takes everything and never answers holds up nobody, not even the end', async () => {
  const { url, seen } = await openCollector(() => undefined);
  const forwarder = openForwarder(url, 100);
  for (let at = 0; at < 50; at++) forwarder.forward(payload('ten bytes.'));
  await expect.poll(() => seen.length).toBe(4);
  await forwarder.close();
  expect(forwarder.describe()).toMatchObject({ sent: 0, dropped: 50 });
  forwarder.forward(payload('too late'));
  expect(seen).toHaveLength(4);
});

test('what waits is sent before the end', async () => {
  const { url, seen } = await openCollector(answerOk);
  const forwarder = openForwarder(url);
  for (let at = 0; at < 20; at++) forwarder.forward(payload(`${at}`));
  await forwarder.close();
  expect(forwarder.describe()).toMatchObject({ sent: 20, dropped: 0 });
  expect(seen).toHaveLength(20);
});

test('what has passed here before goes no further', async () => {
  const { url, seen } = await openCollector(answerOk);
  const forwarder = openForwarder(url);
  forwarder.forward(payload('one', 'somebody'));
  await expect.poll(() => forwarder.describe().sent).toBe(1);
  const passedBy = String(seen[0]?.headers['hindsight-passed-by']);
  expect(passedBy).toMatch(/^somebody, [0-9a-f-]{36}$/);
  forwarder.forward(payload('round', passedBy));
  forwarder.forward(payload('far', 'a,b,c,d'));
  forwarder.forward(payload('two'));
  await expect.poll(() => forwarder.describe().sent).toBe(2);
  expect(seen).toHaveLength(2);
});

test('the address is told without its secrets', () => {
  const forwarder = openForwarder('http://me:secret@c.example/v1/traces?key=secret');
  expect(forwarder.describe().to).toBe('http://c.example/v1/traces');
});
