import type { Span } from '@hindsight/telemetry';
import {
  ROOT_CONTEXT,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../start/listen.ts';
import { type LosableSink, loseDatabase } from '../testing/lose-database.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { otlpSenders } from '../testing/otlp-senders.ts';
import { createSpanIntake } from '../use-cases/traces/span-intake.ts';

let app: TestApp;
let listening: Listening;
let sink: LosableSink;

beforeAll(async () => {
  app = await openTestApp({
    intake: (spans) => {
      sink = loseDatabase(spans);
      return createSpanIntake({ sink });
    },
  });
  listening = await listen(app.app, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await listening.stop(100);
  await sink.close();
  await app.close();
});

/** The span as it is stored, its links with it. */
async function readBack({ traceId, spanId }: SpanContext): Promise<Span> {
  const { span } = await app.spans.readSpan({ traceId, spanId });
  const { links } = await app.spans.readLinks({ traceId, limit: 10 });
  return {
    ...span,
    links: links.map(({ traceId, spanId, attributes }) => ({ traceId, spanId, attributes })),
  };
}

const other = {
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  spanId: '00f067aa0ba902b7',
  traceFlags: TraceFlags.SAMPLED,
};

function record(tracer: Tracer): SpanContext {
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
  return span.spanContext();
}

describe('the exporters of OpenTelemetry', () => {
  test.each(otlpSenders)('$name: a span comes as it was recorded', async ({ send }) => {
    const { result, recorded } = await send(`${listening.url}/v1/traces`, record);
    expect(result).toMatchObject({ code: 0 });
    expect(await readBack(recorded)).toEqual({
      traceId: recorded.traceId,
      spanId: recorded.spanId,
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
      sink.lose(true);
      const sending = send(`${listening.url}/v1/traces`, record);
      await expect.poll(() => app.logged().some(isNotTaken)).toBe(true);
      sink.lose(false);
      const { result, recorded } = await sending;
      expect(result).toMatchObject({ code: 0 });
      expect(await readBack(recorded)).toMatchObject({ spanId: recorded.spanId });
    },
  );

  test.each(otlpSenders)('$name: a thousand spans, told apart', async ({ send }) => {
    const { result, recorded } = await send(`${listening.url}/v1/traces`, (tracer) => {
      const parent = tracer.startSpan('parent');
      const inside = trace.setSpan(ROOT_CONTEXT, parent);
      for (let at = 1; at < 1_000; at++) tracer.startSpan(`work ${at}`, {}, inside).end();
      parent.end();
      return parent.spanContext();
    });
    expect(result).toMatchObject({ code: 0 });
    const { spans } = await app.spans.outline(recorded.traceId, 2_000);
    expect(new Set(spans.map(({ name }) => name)).size).toBe(1_000);
    const children = spans.filter(({ parentSpanId }) => parentSpanId === recorded.spanId);
    expect(children).toHaveLength(999);
  });
});

function isNotTaken({ msg }: Record<string, unknown>): boolean {
  return msg === 'spans could not be taken';
}
