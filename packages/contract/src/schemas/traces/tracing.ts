import { z } from '@hono/zod-openapi';
import { recordedTime } from '../time.ts';

export const tracingSchema = z
  .object({
    isOn: z.boolean().openapi({ description: 'Whether this service traces itself' }),
    depth: z
      .enum(['client', 'auto_explain', 'pg_tracing'])
      .openapi({ description: 'How far into the database its traces reach, as probed at start' }),
    depthReason: z.string().openapi({ description: 'Why not further, in plain words' }),
    canExplain: z.boolean(),
    spans: z.int().openapi({ description: 'How many are stored, about' }),
    firstAt: recordedTime().nullable(),
    keepDays: z.int().openapi({ description: 'Every trace is kept so long' }),
    keepNotableDays: z.int().openapi({
      description: 'Traces that wrote events, failed, conflicted or were slow are kept so long',
    }),
    received: z.int().openapi({ description: 'Spans since the start' }),
    refused: z.int().openapi({ description: 'Spans that could not be taken' }),
    notSampled: z.int().openapi({
      description:
        'Traces of this service not recorded: under load, or as `OTEL_TRACES_SAMPLER` decides',
    }),
    retired: z.int().openapi({ description: 'Spans let go by retention so far' }),
    forwarding: z
      .union([
        z.object({
          to: z.string(),
          sent: z.int(),
          dropped: z.int(),
          lastError: z.string().nullable(),
        }),
        z.null(),
      ])
      .openapi({ description: 'The collector that gets all of it too' }),
    traceUrl: z.string().nullable().openapi({
      description: 'Where traces are kept elsewhere: a URL with `{traceId}` and `{spanId}`',
    }),
  })
  .openapi('Tracing', {
    example: {
      isOn: true,
      depth: 'auto_explain',
      depthReason: 'pg_tracing is not loaded in this database',
      canExplain: true,
      spans: 120_400,
      firstAt: '2026-03-01T00:00:00.000000Z',
      keepDays: 3,
      keepNotableDays: 30,
      received: 4_210,
      refused: 0,
      notSampled: 0,
      retired: 0,
      forwarding: null,
      traceUrl: null,
    },
  });

const racer = z.object({
  traceId: z.string().nullable(),
  spanId: z.string().nullable(),
  startedAt: recordedTime().nullable(),
  durationMs: z.number().nullable(),
  rootName: z.string().nullable(),
  actor: z.string().nullable(),
});

export const reconciliationSchema = z
  .object({
    from: recordedTime(),
    to: recordedTime(),
    events: z.int().openapi({ description: 'Events looked at: at most the newest 50,000' }),
    untraced: z.object({
      count: z.int(),
      items: z
        .array(
          z.object({
            streamId: z.string(),
            version: z.int(),
            position: z.int(),
            type: z.string(),
            recordedAt: recordedTime(),
            traceId: z.string().nullable(),
            reason: z.enum(['no_trace_id', 'trace_not_stored']),
          }),
        )
        .openapi({
          description:
            'The newest of them. Spans travel in batches: a trace id a few seconds old is not held against its event.',
        }),
    }),
    unfounded: z
      .array(
        z.object({
          traceId: z.string(),
          spanId: z.string(),
          startedAt: recordedTime(),
          streamId: z.string(),
          fromVersion: z.int(),
          toVersion: z.int(),
        }),
      )
      .openapi({ description: 'Spans that claim an append whose events the log does not have' }),
    conflicts: z.array(
      z.object({
        streamId: z.string(),
        expectedVersion: z.int().nullable(),
        actualVersion: z.int().nullable(),
        loser: racer,
        winner: z
          .union([racer.extend({ version: z.int() }), z.null()])
          .openapi({ description: 'Who wrote the version both wanted' }),
      }),
    ),
  })
  .openapi('Reconciliation', {
    example: {
      from: '2026-03-03T13:00:00.000000Z',
      to: '2026-03-03T14:00:00.000000Z',
      events: 1200,
      untraced: { count: 0, items: [] },
      unfounded: [],
      conflicts: [],
    },
  });

export const latencySchema = z
  .object({
    streamId: z.string(),
    points: z.array(
      z.object({
        version: z.int(),
        traceId: z.string(),
        spanId: z.string(),
        recordedAt: recordedTime(),
        totalMs: z.number(),
        browserMs: z.number().openapi({ description: 'In the page and on the way, and back' }),
        serverMs: z.number(),
        storeMs: z.number(),
        databaseMs: z.number(),
        eventsFolded: z.int().nullable(),
      }),
    ),
    untraced: z.int().openapi({ description: 'Versions looked at whose trace is not stored' }),
  })
  .openapi('LatencyByVersion', {
    example: {
      streamId: 'account-7f3c',
      points: [
        {
          version: 42,
          traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
          spanId: '00f067aa0ba902b7',
          recordedAt: '2026-03-03T14:02:11.204117Z',
          totalMs: 14.2,
          browserMs: 6.1,
          serverMs: 4.4,
          storeMs: 1.5,
          databaseMs: 2.2,
          eventsFolded: 12,
        },
      ],
      untraced: 0,
    },
  });
