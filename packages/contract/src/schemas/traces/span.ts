import { z } from '@hono/zod-openapi';
import { recordedTime } from '../time.ts';
import { traceSummarySchema } from './trace-summary.ts';

const attribute = z
  .object({
    key: z.string(),
    value: z
      .unknown()
      .openapi({ description: 'JSON; whole numbers beyond 2^53 stand as they were sent' }),
  })
  .openapi('SpanAttribute');

const attributes = z.array(attribute);

/** The other end of a link, as far as it is stored here. */
const linkedSchema = z
  .object({
    traceId: z.string(),
    spanId: z.string(),
    attributes,
    name: z.string().nullable().openapi({ description: 'null when that span is not stored' }),
    service: z.string().nullable(),
    trace: z.union([traceSummarySchema, z.null()]),
  })
  .openapi('LinkedSpan');

export const traceLinksSchema = z
  .object({
    links: z.array(linkedSchema.extend({ fromSpanId: z.string() })),
    backLinks: z.array(linkedSchema.extend({ toSpanId: z.string() })),
    hasMore: z.boolean(),
  })
  .openapi('TraceLinks', { example: { links: [], backLinks: [], hasMore: false } });

export const spanSchema = z
  .object({
    traceId: z.string(),
    spanId: z.string(),
    parentSpanId: z.string().nullable(),
    name: z.string(),
    service: z.string(),
    scope: z.string().openapi({ description: 'The library that made it' }),
    kind: z.int(),
    status: z.int(),
    statusMessage: z.string().nullable(),
    startNs: z.string(),
    endNs: z.string(),
    attributes,
    resource: attributes,
    events: z.array(z.object({ name: z.string(), timeNs: z.string(), attributes })),
    links: z.array(linkedSchema),
    backLinks: z.array(linkedSchema).openapi({ description: 'Spans that link to this one' }),
    dropped: z.object({ attributes: z.int(), events: z.int(), links: z.int() }),
    statement: z
      .union([
        z.object({
          text: z.string(),
          canExplain: z
            .boolean()
            .openapi({ description: 'A read of this service, which can be explained now' }),
        }),
        z.null(),
      ])
      .openapi({ description: 'The SQL of a database span' }),
    domain: z
      .union([
        z.object({
          kind: z.enum(['append', 'load', 'conflict']),
          streamId: z.string(),
          fromVersion: z.int().nullable(),
          toVersion: z.int().nullable(),
          snapshotVersion: z.int().nullable(),
          eventsFolded: z.int().nullable(),
          events: z.array(
            z.object({ version: z.int(), type: z.string(), recordedAt: recordedTime() }),
          ),
          missing: z
            .boolean()
            .openapi({ description: 'True when the span claims events the log does not have' }),
          others: z
            .array(
              z.object({
                streamId: z.string(),
                fromVersion: z.int().nullable(),
                toVersion: z.int().nullable(),
              }),
            )
            .openapi({ description: 'The other streams of an append over several' }),
        }),
        z.null(),
      ])
      .openapi({ description: 'What it did to a stream, read from the log' }),
  })
  .openapi('Span', {
    example: {
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      spanId: '00f067aa0ba902b7',
      parentSpanId: null,
      name: 'event_store.append_events',
      service: 'hindsight',
      scope: 'hindsight',
      kind: 1,
      status: 0,
      statusMessage: null,
      startNs: '1772546531190000000',
      endNs: '1772546531204200000',
      attributes: [{ key: 'hindsight.stream.id', value: 'account-7f3c' }],
      resource: [{ key: 'service.name', value: 'hindsight' }],
      events: [],
      links: [],
      backLinks: [],
      dropped: { attributes: 0, events: 0, links: 0 },
      statement: null,
      domain: {
        kind: 'append',
        streamId: 'account-7f3c',
        fromVersion: 41,
        toVersion: 42,
        snapshotVersion: null,
        eventsFolded: null,
        events: [
          { version: 42, type: 'MoneyDeposited', recordedAt: '2026-03-03T14:02:11.204117Z' },
        ],
        missing: false,
        others: [],
      },
    },
  });

export const explanationSchema = z
  .object({
    ranAt: recordedTime(),
    statement: z.string(),
    isMeasured: z
      .boolean()
      .openapi({ description: 'True when it was run, in a transaction rolled back; else planned' }),
    plan: z.record(z.string(), z.unknown()).openapi({ description: 'As EXPLAIN (FORMAT JSON)' }),
  })
  .openapi('Explanation', {
    example: {
      ranAt: '2026-03-03T14:02:11.204117Z',
      statement: 'select 1',
      isMeasured: true,
      plan: { Plan: { 'Node Type': 'Result' } },
    },
  });
