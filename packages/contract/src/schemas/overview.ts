import { z } from '@hono/zod-openapi';
import { recordedTime } from './time.ts';

export const overviewWindows = ['15m', '1h', '24h', '7d', '30d', 'all'] as const;

export type OverviewWindow = (typeof overviewWindows)[number];

const slice = { from: recordedTime(), to: recordedTime() };

const counts = z.array(z.int()).openapi({ description: 'For each slice of time' });

export const overviewSchema = z
  .object({
    window: z.enum(overviewWindows),
    from: recordedTime(),
    to: recordedTime(),
    position: z.int().openapi({ description: 'The log as it was when it ended here' }),
    events: z.int(),
    buckets: z
      .array(z.object({ ...slice, events: z.int() }))
      .openapi({ description: 'Equal slices of time, at most 60, each up to before its end' }),
    byCategory: z.array(z.object({ category: z.string(), events: z.int(), counts })),
    byType: z.array(z.object({ type: z.string(), events: z.int(), counts })),
    sampled: z.boolean().openapi({
      description:
        'Whether the shares of categories and types are reckoned from a sample. What all slices hold, and the hottest streams, are always exact.',
    }),
    hottest: z.array(
      z.object({
        streamId: z.string(),
        version: z.int(),
        events: z.int(),
        lastEventType: z.string(),
        lastEventAt: recordedTime(),
      }),
    ),
    lag: z.object({
      position: z.int().openapi({ description: 'The head of the log now' }),
      index: z.int().openapi({ description: 'Positions the search index is behind it' }),
    }),
    appends: z
      .object({
        since: recordedTime(),
        points: z.array(
          z.object({ ...slice, count: z.int(), p50Ms: z.number(), p99Ms: z.number() }),
        ),
      })
      .openapi({ description: 'How long appends took, as this process saw it since it began' }),
    problems: z
      .array(
        z.object({
          at: recordedTime(),
          code: z.string(),
          detail: z.string(),
          streamId: z.string().nullable(),
          expected: z.int().nullable(),
          actual: z.int().nullable(),
          requestId: z.string().nullable(),
        }),
      )
      .openapi({
        description: 'Conflicts, refusals and failures this process saw, newest first, at most 100',
      }),
  })
  .openapi('Overview', {
    example: {
      window: '15m',
      from: '2026-03-03T14:00:00.000Z',
      to: '2026-03-03T14:15:00.000Z',
      position: 31_004,
      events: 12,
      buckets: [{ from: '2026-03-03T14:00:00.000Z', to: '2026-03-03T14:00:15.000Z', events: 12 }],
      byCategory: [{ category: 'account', events: 12, counts: [12] }],
      byType: [{ type: 'MoneyDeposited', events: 12, counts: [12] }],
      sampled: false,
      hottest: [
        {
          streamId: 'account-7f3c',
          version: 42,
          events: 7,
          lastEventType: 'MoneyDeposited',
          lastEventAt: '2026-03-03T14:00:11.204117Z',
        },
      ],
      lag: { position: 31_004, index: 0 },
      appends: {
        since: '2026-03-03T08:00:00.000Z',
        points: [
          {
            from: '2026-03-03T14:00:00.000Z',
            to: '2026-03-03T14:00:15.000Z',
            count: 12,
            p50Ms: 1.4,
            p99Ms: 6.2,
          },
        ],
      },
      problems: [
        {
          at: '2026-03-03T14:00:09.512Z',
          code: 'version_conflict',
          detail: 'Stream account-7f3c is at version 42, not 41',
          streamId: 'account-7f3c',
          expected: 41,
          actual: 42,
          requestId: '019a3b1e-7c54-7d1f-9f00-000000000001',
        },
      ],
    },
  });
