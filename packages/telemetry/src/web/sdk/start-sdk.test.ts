import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeOpenActions } from '../actions/action.ts';
import { enterBy } from '../actions/current-action.ts';
import { followAction } from '../actions/follow-action.ts';
import { takeActions } from '../actions/hand-over.ts';
import { runAction } from '../actions/run-action.ts';
import { leaveToFetch, sendRequest } from '../send-request.ts';
import { startSdk } from './start-sdk.ts';

type Sent = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { key: string; value: { stringValue?: string } }[];
  readonly status: { code?: number; message?: string };
};

const asked: { url: string; headers: IncomingHttpHeaders }[] = [];
const received: Sent[] = [];
const server = createServer((request, answer) => {
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => {
    body += text;
  });
  request.on('end', () => {
    if (request.url === '/v1/traces') received.push(...readSpans(body));
    else asked.push({ url: request.url ?? '', headers: request.headers });
    answer.writeHead(request.url === '/refused' ? 422 : 200).end('{}');
  });
});
let origin = '';
let early: string | string[] | undefined;
let flush = () => {};

/** What OTLP/JSON says a request holds. */
function readSpans(body: string): readonly Sent[] {
  const { resourceSpans } = JSON.parse(body) as {
    resourceSpans: { scopeSpans: { spans: Sent[] }[] }[];
  };
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
}

const send = (path: string, template = path) =>
  sendRequest(new Request(`${origin}${path}`, { method: 'POST', body: '{}' }), template).then(
    (answer) => answer.text(),
  );

async function receivedSpan(name: string): Promise<Sent> {
  await expect.poll(() => received.map((span) => span.name), { timeout: 5000 }).toContain(name);
  return received.find((span) => span.name === name) as Sent;
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  // What a page has, as far as the same origin goes.
  Object.assign(globalThis, { location: new URL(origin) });

  await runAction('early', {}, (action) => action.within(() => send('/early')));
  early = asked[0]?.headers.traceparent;
  const sdk = startSdk({ service: 'page', url: `${origin}/v1/traces` });
  enterBy(sdk.enter);
  leaveToFetch();
  takeActions(sdk.record);
  flush = sdk.flush;
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => {
  server.close();
  Reflect.deleteProperty(globalThis, 'location');
});

test('an action that was before tracing is told with the ids its request carried', async () => {
  const action = await receivedSpan('ui.early');
  expect(early).toBe(`00-${action.traceId}-${action.spanId}-01`);
  expect(action.parentSpanId).toBeUndefined();
  expect(action.attributes).toContainEqual({
    key: 'hindsight.action',
    value: { stringValue: 'early' },
  });
});

test('a request is a child of the action that is handed on, also after an await', async () => {
  await runAction('deposit', {}, async (action) => {
    await pause(5);
    await action.within(() => send('/api/streams/a-1/x', '/api/streams/{streamId}/x'));
  });
  const action = await receivedSpan('ui.deposit');
  const request = await receivedSpan('POST /api/streams/{streamId}/x');
  expect(request.traceId).toBe(action.traceId);
  expect(request.parentSpanId).toBe(action.spanId);
  expect(asked[0]?.headers.traceparent).toBe(`00-${request.traceId}-${request.spanId}-01`);
});

test('an action that fails says so', async () => {
  const failing = runAction('withdraw', {}, async () => {
    throw new Error('Not enough.');
  });
  await expect(failing).rejects.toThrow('Not enough.');
  expect((await receivedSpan('ui.withdraw')).status).toEqual({ code: 2, message: 'Not enough.' });
});

test('what is asked for while an action goes on is its child; what comes later is not', async () => {
  followAction('seek');
  await send('/frames');
  const action = await receivedSpan('ui.seek');
  const request = await receivedSpan('POST /frames');
  expect(request.parentSpanId).toBe(action.spanId);
  await send('/later');
  expect((await receivedSpan('POST /later')).parentSpanId).toBeUndefined();
});

test('a page that goes away sends what is still open, and sending is never traced', async () => {
  followAction('play');
  await send('/slow');
  closeOpenActions();
  flush();
  const action = await receivedSpan('ui.play');
  expect((await receivedSpan('POST /slow')).parentSpanId).toBe(action.spanId);
  await pause(1500);
  expect(received.filter(({ name }) => /POST$|traces/.test(name))).toEqual([]);
});
