import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateSync, gzipSync } from 'node:zlib';
import { buildOpenApi } from '@hindsight/contract';
import { decodeSpans, writeSpans } from '@hindsight/telemetry';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { type LosableSink, loseDatabase } from '../testing/lose-database.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';
import { createSpanIntake, type SpanIntake } from '../use-cases/traces/span-intake.ts';

let app: TestApp;
let sink: LosableSink;
let intake: SpanIntake;

beforeAll(async () => {
  app = await openTestApp({
    intake: (spans) => {
      sink = loseDatabase(spans);
      intake = createSpanIntake({ sink });
      return intake;
    },
  });
});
afterAll(async () => {
  await sink.close();
  await app.close();
});

const spanId = '00f067aa0ba902b7';
let traceId = '';
let json = '';
const typedSpan = () => ({
  ...{ traceId, spanId, name: 'work' },
  startTimeUnixNano: '1772546531190000001',
  endTimeUnixNano: '1772546531204200003',
  attributes: [{ key: 'n', value: { intValue: '9007199254740993' } }],
});
const typed = (...spans: unknown[]) =>
  JSON.stringify({
    resourceSpans: [
      {
        resource: { attributes: [{ key: 'service.name', value: { stringValue: 'shop' } }] },
        scopeSpans: [{ spans }],
      },
    ],
  });
const protobuf = async () => writeSpans((await decodeSpans(Buffer.from(json), 'json')).spans);

// Each test sends a trace of its own.
beforeEach(() => {
  traceId = randomBytes(16).toString('hex');
  json = typed(typedSpan());
});

/** How many spans of the trace are stored. */
async function countStored(): Promise<number> {
  const [summary] = await app.spans.findTraces([traceId]);
  return summary?.spans ?? 0;
}

async function expectStored(): Promise<void> {
  const { span } = await app.spans.readSpan({ traceId, spanId });
  expect(span).toMatchObject({ service: 'shop', attributes: [['n', 9007199254740993n]] });
  expect(await countStored()).toBe(1);
}

function send(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return app.request('/v1/traces', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}
const asProtobuf = { 'content-type': 'application/x-protobuf' };

/** google.rpc.Status: a varint and a text. */
async function readStatus(answer: Response): Promise<{ code: number; message: string }> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([bytes[0], bytes[2]]).toEqual([0x08, 0x12]);
  const start = (bytes[3] ?? 0) < 128 ? 4 : 5;
  return { code: bytes[1] ?? 0, message: bytes.toString('utf8', start) };
}

describe('spans that come in', () => {
  test('as JSON are answered with JSON', async () => {
    const answer = await send(json, { 'content-type': 'application/json; charset=utf-8' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.text()).toBe('{}');
    await expectStored();
  });

  test('as protobuf are answered with protobuf', async () => {
    const answer = await send(await protobuf(), asProtobuf);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/x-protobuf');
    expect((await answer.arrayBuffer()).byteLength).toBe(0);
    await expectStored();
  });

  test('packed are the same', async () => {
    const packed: [string, Uint8Array<ArrayBuffer>][] = [
      ['gzip', gzipSync(json)],
      ['GZIP', gzipSync(json)],
      ['deflate', deflateSync(json)],
      ['identity', Buffer.from(json)],
    ];
    for (const [encoding, body] of packed) {
      expect((await send(body, { 'content-encoding': encoding })).status).toBe(200);
    }
    await expectStored();
  });

  test('as the README types them by hand are exact', async () => {
    const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
    const [, body = ''] = /v1\/traces' --json '(.*?)'\n/s.exec(readme) ?? [];
    expect(await (await send(body)).text()).toBe('{}');
    const { span } = await app.spans.readSpan({
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      spanId,
    });
    expect(span).toMatchObject({
      ...{ service: 'till', kind: 3 },
      ...{ startNs: 1772546531190000001n, endNs: 1772546531204200003n },
      attributes: [
        ['hindsight.stream.id', 'order-17'],
        ['receipt', 2n ** 63n - 1n],
      ],
    });
  });

  test('in a stream without a length are the same', async () => {
    const { body } = new Response(gzipSync(json));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const init: RequestInit = { method: 'POST', headers, body, duplex: 'half' };
    const request = new Request('http://localhost/v1/traces', init);
    expect((await app.app.request(request)).status).toBe(200);
    await expectStored();
  });

  test('of which some cannot be taken are partly a success', async () => {
    const before = { ...intake.counts };
    const mistaken = { ...typedSpan(), spanId: 'x' };
    const request = typed(mistaken, typedSpan(), mistaken);
    const reason = 'its span id must be 16 hexadecimal digits, not “x”';
    expect(await readJson(await send(request))).toEqual({
      partialSuccess: {
        rejectedSpans: '2',
        errorMessage: `span 1: ${reason}; span 3: ${reason}`,
      },
    });
    await expectStored();
    expect(intake.counts).toEqual({ received: before.received + 1, refused: before.refused + 2 });
  });

  test('none is a success', async () => {
    expect(await (await send('{}')).text()).toBe('{}');
    expect((await send(new Uint8Array(), asProtobuf)).status).toBe(200);
  });
});

describe('what cannot be taken', () => {
  test('says why in the format it came in, and that it is of no use to send it again', async () => {
    const asJson = await send('{"resourceSpans":1}');
    expect(asJson.status).toBe(400);
    expect(asJson.headers.has('retry-after')).toBe(false);
    expect(await readJson(asJson)).toEqual({
      code: 3,
      message: 'resourceSpans must be a list, not 1',
    });
    const asBytes = await send(Uint8Array.of(10, 99), asProtobuf);
    expect(asBytes.status).toBe(400);
    expect(asBytes.headers.get('content-type')).toBe('application/x-protobuf');
    expect(await readStatus(asBytes)).toMatchObject({ code: 3, message: /ends too early/ });
  });

  test('of another type is 415', async () => {
    for (const type of ['text/plain', 'application/x-ndjson', '']) {
      const answer = await send(json, { 'content-type': type });
      expect(answer.status).toBe(415);
      expect(await readJson(answer)).toMatchObject({ code: 3 });
    }
    const answer = await send(json, { 'content-encoding': 'br' });
    expect(answer.status).toBe(415);
    expect(await readJson(answer)).toMatchObject({ message: expect.stringContaining('gzip') });
  });

  test('too large is 413, packed or not', async () => {
    expect((await send(Buffer.alloc(4 * 1024 * 1024 + 1), asProtobuf)).status).toBe(413);
    const bomb = gzipSync(Buffer.alloc(512 * 1024 * 1024), { level: 9 });
    const answer = await send(bomb, { ...asProtobuf, 'content-encoding': 'gzip' });
    expect(answer.status).toBe(413);
    expect(await readStatus(answer)).toMatchObject({
      message: /33554432 bytes when it is unpacked/,
    });
  });

  test('packed and broken is 400', async () => {
    const packed = gzipSync(json);
    for (const body of [packed.subarray(0, -5), packed.subarray(5), Buffer.from(json)]) {
      const answer = await send(body, { 'content-encoding': 'gzip' });
      expect(answer.status).toBe(400);
      expect(await readJson(answer)).toMatchObject({ message: expect.stringContaining('gzip') });
    }
  });

  test('from a page of another origin, or under another name, is refused', async () => {
    const foreign = await send(json, { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    expect(await readJson(foreign)).toMatchObject({ code: 7 });
    const rebound = await app.app.request('http://rebound.example/v1/traces', { method: 'POST' });
    expect(rebound.status).toBe(403);
    expect(await countStored()).toBe(0);
  });

  test('by another method is 405', async () => {
    const answer = await app.request('/v1/traces');
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
  });
});

describe('when it cannot be taken now', () => {
  test('the database is away: 503, and when to come again', async () => {
    sink.lose(true);
    for (const [body, headers] of [
      [json, {}],
      [await protobuf(), asProtobuf],
    ] as const) {
      const answer = await send(body, headers);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('1');
    }
    sink.lose(false);
    expect((await send(json)).status).toBe(200);
    await expectStored();
  });

  test('more at once than there is room for: 429, and when to come again', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const busy = createSpanIntake({ sink: { write: () => held }, mostInHand: 3 });
    const crowded = await openTestApp({ intake: () => busy });
    try {
      const post = () => crowded.post('/v1/traces', json);
      const first = [post(), post(), post()];
      await new Promise((resolve) => setTimeout(resolve, 20));
      const turnedAway = await post();
      expect(turnedAway.status).toBe(429);
      expect(turnedAway.headers.get('retry-after')).toBe('1');
      expect(await readJson(turnedAway)).toMatchObject({ code: 8 });
      release();
      expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200, 200]);
      expect((await post()).status).toBe(200);
    } finally {
      await crowded.close();
    }
  });
});

describe('whatever comes', () => {
  const types = fc.constantFrom('application/json', 'application/x-protobuf');
  const encodings = fc.constantFrom('gzip', 'deflate', 'identity');
  const pack = { gzip: gzipSync, deflate: deflateSync, identity: (bytes: Uint8Array) => bytes };

  async function expectCalm(body: Uint8Array, type: string, encoding: string): Promise<void> {
    const answer = await send(Buffer.from(body), {
      'content-type': type,
      'content-encoding': encoding,
    });
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-type')).toBe(type);
    await answer.arrayBuffer();
  }

  test('bytes without meaning are answered, and never with a failure of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        types,
        encodings,
        fc.boolean(),
        async (bytes, type, encoding, isPacked) => {
          const body = isPacked ? pack[encoding](bytes) : bytes;
          await expectCalm(body, type, encoding);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('nor are requests that were changed or cut on the way', async () => {
    const bodies = {
      'application/json': Buffer.from(json),
      'application/x-protobuf': await protobuf(),
    };
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        types,
        encodings,
        changes,
        fc.nat(),
        async (type, encoding, edits, length) => {
          const body = Buffer.from(bodies[type]);
          for (const [at, byte] of edits) body[at % body.length] = byte;
          const packed = pack[encoding](body);
          await expectCalm(packed, type, encoding);
          await expectCalm(packed.subarray(0, length % packed.length), type, encoding);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('nor is what is made to take room or time', async () => {
    const nested = '{"arrayValue":{"values":['.repeat(400_000);
    const empties = gzipSync(Buffer.alloc(32 * 1024 * 1024, Buffer.of(0x0a, 0x00)));
    // A resource with one scope of spans that are empty: two bytes each.
    const spans = Buffer.alloc(30 * 1024 * 1024, Buffer.of(0x12, 0x00));
    const scope = Buffer.concat([Buffer.of(0x12), varint(spans.length), spans]);
    const crowd = gzipSync(Buffer.concat([Buffer.of(0x0a), varint(scope.length), scope]));
    await expectCalm(Buffer.from(nested), 'application/json', 'identity');
    await expectCalm(empties, 'application/x-protobuf', 'gzip');
    const crowded = await send(crowd, { ...asProtobuf, 'content-encoding': 'gzip' });
    expect(crowded.status).toBe(200);
    expect(Buffer.from(await crowded.arrayBuffer()).toString()).toContain('at most 50000 spans');
    const objects = gzipSync(Buffer.from(`[${'{},'.repeat(10 * 1024 * 1024)}0]`));
    await expectCalm(objects, 'application/json', 'gzip');
  });
});

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.from([...bytes, rest]);
}

test.each([
  ['all of it', () => json, {}, 200],
  ['a part', () => typed(typedSpan(), { name: 'no id' }), {}, 200],
  ['nothing that can be read', () => '[', {}, 400],
  ['what is packed as it is not', () => json, { 'content-encoding': 'gzip' }, 400],
  ['what is neither', () => json, { 'content-type': 'text/plain' }, 415],
  ['a page from elsewhere', () => json, { origin: 'https://elsewhere.example' }, 403],
])('%s is answered as the document says', async (_, body, headers, status) => {
  const answer = await send(body(), { ...headers });
  expect(answer.status).toBe(status);
  expect(await checkAnswer('/v1/traces', answer, 'post')).toEqual([]);
});

test('the example in the document can be sent', async () => {
  const { schemas } = Object(buildOpenApi().components);
  const { example } = Object(Object(schemas).ExportTraceServiceRequest);
  const answer = await send(JSON.stringify(example));
  expect([answer.status, await answer.text()]).toEqual([200, '{}']);
});
