import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createForwarder, type Forwarder } from '@hindsight/telemetry';
import { afterEach, expect, test } from 'vitest';
import { listen } from '../start/listen.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { createSpanIntake } from '../use-cases/traces/span-intake.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

const json = JSON.stringify({
  resourceSpans: [
    {
      scopeSpans: [
        {
          spans: [
            {
              traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
              spanId: '00f067aa0ba902b7',
              startTimeUnixNano: '1',
              endTimeUnixNano: '2',
            },
          ],
        },
      ],
    },
  ],
});

type Place = { readonly app: TestApp; readonly forwarder: Forwarder };

/** A service whose port is known, so that it can be told to send on to itself. */
async function openPlace(port: number, target: string): Promise<Place> {
  const forwarder = createForwarder({ url: target, headers: [] }, { firstWaitMs: 10 });
  const app = await openTestApp({
    intake: (sink) => createSpanIntake({ sink, forwarder }),
  });
  const listening = await listen(app.app, { host: '127.0.0.1', port });
  undo.push(app.close, () => listening.stop(100), forwarder.close);
  return { app, forwarder };
}

async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

const packed = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
const send = ({ app }: Place, body: Uint8Array<ArrayBuffer> = gzipSync(json)) =>
  app.request('/v1/traces', { method: 'POST', headers: packed, body });

test('what was stored goes on, packed as it came; what was not taken does not', async () => {
  const target = await findPort();
  const place = await openPlace(0, `http://127.0.0.1:${target}/v1/traces`);
  const other = await openPlace(target, 'http://127.0.0.1:1/');
  expect((await send(place, gzipSync('{'))).status).toBe(400);
  expect((await send(place)).status).toBe(200);
  await expect.poll(() => place.forwarder.describe().sent).toBe(1);
  const [trace] = await other.app.spans.findTraces(['4bf92f3577b34da6a3ce929d0e0e4736']);
  expect(trace?.spans).toBe(1);
});

test('a service that is told to send on to itself does so once', async () => {
  const port = await findPort();
  const place = await openPlace(port, `http://127.0.0.1:${port}/v1/traces`);
  expect((await send(place)).status).toBe(200);
  await expect.poll(() => place.forwarder.describe().sent).toBe(1);
  await place.forwarder.close();
  expect(place.forwarder.describe()).toMatchObject({ sent: 1, dropped: 0 });
});

test('a collector that is not there changes nothing for who sends', async () => {
  const place = await openPlace(0, 'http://127.0.0.1:1/v1/traces');
  for (let at = 0; at < 20; at++) expect((await send(place)).status).toBe(200);
  await expect.poll(() => place.forwarder.describe().lastError).not.toBe(null);
});
