import { z } from '@hono/zod-openapi';
import { recordedTime } from './time.ts';

export const categorySchema = z
  .object({
    category: z.string(),
    streams: z.int(),
    events: z.int(),
    lastEventAt: recordedTime(),
  })
  .openapi('Category', {
    example: {
      category: 'account',
      streams: 812,
      events: 31_004,
      lastEventAt: '2026-03-03T14:02:11.204117Z',
    },
  });

const summary = {
  streamId: z.string(),
  category: z.string(),
  version: z.int().min(1),
  firstEventAt: recordedTime(),
  lastEventAt: recordedTime(),
  lastEventType: z.string(),
};

const exampleSummary = {
  streamId: 'account-7f3c',
  category: 'account',
  version: 42,
  firstEventAt: '2025-09-01T08:00:00.000000Z',
  lastEventAt: '2026-03-03T14:02:11.204117Z',
  lastEventType: 'MoneyDeposited',
};

export const streamSummarySchema = z
  .object(summary)
  .openapi('StreamSummary', { example: exampleSummary });

export const streamDetailSchema = z
  .object({
    ...summary,
    eventTypes: z.array(z.object({ type: z.string(), count: z.int() })),
    snapshots: z.array(
      z.object({ aggregate: z.string(), aggregateVersion: z.int(), version: z.int() }),
    ),
    density: z.array(
      z.object({
        from: recordedTime(),
        to: recordedTime(),
        fromVersion: z.int(),
        count: z.int(),
      }),
    ),
  })
  .openapi('StreamDetail', {
    example: {
      ...exampleSummary,
      eventTypes: [
        { type: 'AccountOpened', count: 1 },
        { type: 'MoneyDeposited', count: 41 },
      ],
      snapshots: [],
      density: [
        {
          from: '2025-09-01T08:00:00.000000Z',
          to: '2026-03-03T14:02:11.204117Z',
          fromVersion: 1,
          count: 42,
        },
      ],
    },
  });
