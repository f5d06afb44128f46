import { z } from '@hono/zod-openapi';
import { changeSchema, patchOperationSchema } from './patch.ts';
import { replayProblemSchema } from './replay-problem.ts';
import { recordedTime } from './time.ts';

/** In one answer. */
export const mostFrames = 1000;

const frameSchema = z
  .object({
    version: z.int().min(1),
    type: z.string(),
    recordedAt: recordedTime(),
    occurredAt: recordedTime().nullable(),
    actor: z.string().nullable(),
    traceId: z.string().nullable(),
    patch: z
      .array(patchOperationSchema)
      .openapi({ description: 'From the state before to the state after it (RFC 6902)' }),
    problem: z
      .union([replayProblemSchema, z.null()])
      .openapi({ description: 'Why the event could not be folded; it then changed nothing' }),
  })
  .openapi('Frame');

export const framesSchema = z
  .object({
    streamId: z.string(),
    headVersion: z.int().min(0).openapi({ description: 'The last version there is' }),
    base: z
      .object({ version: z.int().min(0), state: z.unknown() })
      .openapi({ description: 'The key frame: the state the first patch applies to' }),
    frames: z.array(frameSchema),
    problems: z.array(replayProblemSchema).openapi({ description: 'Damaged events of the window' }),
    replay: z.object({
      snapshotVersion: z.int().nullable().openapi({ description: 'Where the fold began' }),
      eventsFolded: z.int(),
      durationMs: z.number(),
    }),
  })
  .openapi('Frames', {
    example: {
      streamId: 'account-7f3c',
      headVersion: 5_012,
      base: { version: 41, state: { holder: 'Ada Byron', balanceCents: 12_300 } },
      frames: [
        {
          version: 42,
          type: 'MoneyDeposited',
          recordedAt: '2026-03-03T14:02:11.204117Z',
          occurredAt: null,
          actor: 'teller-3',
          traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
          patch: [{ op: 'replace', path: '/balanceCents', value: 14_800 }],
          problem: null,
        },
      ],
      problems: [],
      replay: { snapshotVersion: null, eventsFolded: 42, durationMs: 0.6 },
    },
  });

export const diffSchema = z
  .object({
    streamId: z.string(),
    from: z.int().min(0),
    to: z.int().min(0),
    patch: z
      .array(patchOperationSchema)
      .openapi({ description: 'From the state at `from` to the state at `to` (RFC 6902)' }),
    changes: z.array(changeSchema).openapi({
      description: 'Each leaf that differs, or the smallest part that was added, removed or moved',
    }),
  })
  .openapi('Diff', {
    example: {
      streamId: 'account-7f3c',
      from: 41,
      to: 42,
      patch: [{ op: 'replace', path: '/balanceCents', value: 14_800 }],
      changes: [{ path: '/balanceCents', before: 12_300, after: 14_800 }],
    },
  });
