import { SpanKind, SpanStatusCode, TraceFlags, type Tracer } from '@opentelemetry/api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../start/listen.ts';
import { type KeptSpans, keepSpans } from '../testing/keep-spans.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { otlpSenders } from '../testing/otlp-senders.ts';
import { createSpanIntake } from '../use-cases/traces/span-intake.ts';

let app: TestApp;
let listening: Listening;
const sink: KeptSpans = keepSpans();

beforeAll(async () => {
  app = await openTestApp({ intake: createSpanIntake({ sink }) });
  listening = await listen(app.app, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await listening.stop(100);
  await app.close();
});
beforeEach(() => sink.spans.clear());

const other = {
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  spanId: '00f067aa0ba902b7',
  traceFlags: TraceFlags.SAMPLED,
};

function record(tracer: Tracer): void {
  const span = tracer.startSpan('charge “x” ✓', {
    kind: SpanKind.CLIENT,
    startTime: [1_772_546_531, 190_000_001],
    links: [{ context: other, attributes: { 'hindsight.link.version': 42 } }],
    attributes: {
      text: 'ä\u{1f600}\u0001',
      empty: '',
      whole: -42,
      large: Number.MAX_SAFE_INTEGER,
      negative: -(2 ** 40),
      half: 0.1,
      tiny: 5e-324,
      yes: true,
      no: false,
      list: ['a', 'b'],
      mixed: [1, 2.5, -3],
    },
  });
  span.addEvent('retried', { attempt: 2 }, [1_772_546_531, 200_000_002]);
  span.setStatus({ code: SpanStatusCode.ERROR, message: 'declined' });
  span.end([1_772_546_531, 204_200_003]);
}

describe('the exporters of OpenTelemetry', () => {
  test.each(otlpSenders)('$name: a span comes as it was recorded', async ({ send }) => {
    expect(await send(`${listening.url}/v1/traces`, record)).toMatchObject({ code: 0 });
    const [span] = sink.spans.values();
    expect(sink.spans.size).toBe(1);
    expect(span).toEqual({
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
      parentSpanId: null,
      name: 'charge “x” ✓',
      service: 'shop',
      scope: 'till',
      kind: 3,
      status: 2,
      statusMessage: 'declined',
      startNs: 1_772_546_531_190_000_001n,
      endNs: 1_772_546_531_204_200_003n,
      attributes: [
        ['text', 'ä\u{1f600}\u0001'],
        ['empty', ''],
        ['whole', -42],
        ['large', Number.MAX_SAFE_INTEGER],
        ['negative', -(2 ** 40)],
        ['half', 0.1],
        ['tiny', 5e-324],
        ['yes', true],
        ['no', false],
        ['list', ['a', 'b']],
        ['mixed', [1, 2.5, -3]],
      ],
      resource: expect.arrayContaining([
        ['service.name', 'shop'],
        ['host.cores', 2],
      ]),
      events: [
        {
          name: 'retried',
          timeNs: 1_772_546_531_200_000_002n,
          attributes: [['attempt', 2]],
        },
      ],
      links: [
        {
          traceId: other.traceId,
          spanId: other.spanId,
          attributes: [['hindsight.link.version', 42]],
        },
      ],
      dropped: { attributes: 0, events: 0, links: 0 },
    });
  });

  test.each(otlpSenders)(
    '$name: what it sends while the database is away comes later',
    async ({ send }) => {
      sink.fail(true);
      const sent = send(`${listening.url}/v1/traces`, record);
      await expect.poll(() => app.logged().length).toBeGreaterThan(0);
      setTimeout(() => sink.fail(false), 100);
      expect(await sent).toMatchObject({ code: 0 });
      expect(sink.spans.size).toBe(1);
    },
  );

  test.each(otlpSenders)('$name: a thousand spans, told apart', async ({ send }) => {
    const sent = await send(`${listening.url}/v1/traces`, (tracer) => {
      for (let at = 0; at < 1_000; at++) tracer.startSpan(`work ${at}`).end();
    });
    expect(sent).toMatchObject({ code: 0 });
    const names = new Set(Array.from(sink.spans.values(), ({ name }) => name));
    expect(names.size).toBe(1_000);
  });
});
