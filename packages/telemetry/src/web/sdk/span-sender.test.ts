import { BasicTracerProvider } from '@opentelemetry/sdk-trace-web';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SpanSender } from './span-sender.ts';

type Answer = () => Promise<Response>;

const taken: Answer = async () => new Response('{}');
const nobody: Answer = async () => {
  throw new TypeError('Failed to fetch');
};

function start(answer: { now: Answer }) {
  const sent: { spans: readonly string[]; keepalive: boolean | undefined; bytes: number }[] = [];
  const sender = new SpanSender({
    url: '/v1/traces',
    send: async (_, { body, keepalive }) => {
      const text = new TextDecoder().decode(body as Uint8Array);
      const names = [...text.matchAll(/"name":"(span [^"]*)"/g)].map(([, name]) => name ?? '');
      sent.push({ spans: names, keepalive, bytes: text.length });
      return answer.now();
    },
  });
  const tracer = new BasicTracerProvider({ spanProcessors: [sender] }).getTracer('test');
  const make = (count: number, attributes = {}) => {
    for (let index = 0; index < count; index++) {
      tracer.startSpan(`span ${index}`, { attributes }).end();
    }
  };
  return { sender, sent, make };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('spans wait a moment and go together', async () => {
  const { sent, make } = start({ now: taken });
  make(3);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent.map(({ spans }) => spans)).toEqual([['span 0', 'span 1', 'span 2']]);
});

test('a receiver that is not there is asked less and less often, and is not owed without end', async () => {
  const answer = { now: nobody };
  const { sent, make } = start(answer);
  for (let minute = 0; minute < 60; minute++) {
    make(100);
    await vi.advanceTimersByTimeAsync(60_000);
  }
  expect(sent.length).toBeLessThan(25);
  answer.now = taken;
  sent.length = 0;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(sent.flatMap(({ spans }) => spans)).toHaveLength(2_048);
});

test('what a receiver refuses for good is not sent again', async () => {
  const { sent, make } = start({ now: async () => new Response('{}', { status: 400 }) });
  make(1);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(sent).toHaveLength(1);
});

test('a page that goes away leaves what fits into what a browser lets it leave', async () => {
  const { sender, sent, make } = start({ now: taken });
  make(300, { text: 'x'.repeat(500) });
  sender.leave();
  expect(sent.every(({ keepalive }) => keepalive === true)).toBe(true);
  const bytes = sent.reduce((sum, one) => sum + one.bytes, 0);
  expect(bytes).toBeLessThanOrEqual(60_000);
  expect(bytes).toBeGreaterThan(30_000);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent.flatMap(({ spans }) => spans)).toHaveLength(300);
});
