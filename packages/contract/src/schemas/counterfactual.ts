import { z } from '@hono/zod-openapi';
import { mostFrames } from './frames.ts';
import { changeSchema, patchOperationSchema } from './patch.ts';
import { replayProblemSchema } from './replay-problem.ts';
import { plainText } from './text.ts';
import { recordedTime } from './time.ts';

const mostSkipped = 1000;
const mostEdited = 100;

const version = (min: number) =>
  z.int(`must be a version from ${min} on`).min(min, `must be a version from ${min} on`);
const schemaVersion = z.int().min(1).max(32_767).optional();
const data = z.unknown().openapi({ description: 'Fits the schema of the event type' });

const replacementSchema = z.strictObject({
  version: version(1),
  data,
  schemaVersion: schemaVersion.openapi({
    description: 'Of the data; that of the stored event when not given',
  }),
});

const insertionSchema = z.strictObject({
  afterVersion: version(0),
  type: plainText(200),
  data,
  schemaVersion: schemaVersion.openapi({ description: 'The newest of its type if not given' }),
});

function editsOf<Edit extends z.ZodType>(edit: Edit, most: number, description: string) {
  return z.array(edit).max(most, `must hold at most ${most}`).default([]).openapi({ description });
}

export const counterfactualBodySchema = z
  .strictObject({
    skip: editsOf(version(1), mostSkipped, 'Versions that never happened'),
    replace: editsOf(replacementSchema, mostEdited, 'Versions with other data'),
    insert: editsOf(insertionSchema, mostEdited, 'Events that happened too, in this order'),
    from: version(1)
      .optional()
      .openapi({ description: 'First frame, in the other timeline; the first edit if not given' }),
    to: version(0)
      .optional()
      .openapi({ description: `Last frame; at most ${mostFrames} in all` }),
  })
  .superRefine(({ skip, replace }, context) => {
    const edited = new Map<number, string>();
    const places = [
      ...skip.map((number, index) => ({ number, path: ['skip', index] })),
      ...replace.map((edit, index) => ({
        number: edit.version,
        path: ['replace', index, 'version'],
      })),
    ];
    for (const { number, path } of places) {
      const first = edited.get(number);
      if (first === undefined) edited.set(number, `/${path.join('/')}`);
      else context.addIssue({ code: 'custom', path, message: `is edited at ${first} already` });
    }
  })
  .openapi('CounterfactualEdits', {
    example: {
      skip: [17],
      replace: [{ version: 23, data: { amountCents: 2_500, description: 'cash' } }],
      insert: [
        { afterVersion: 30, type: 'MoneyDeposited', data: { amountCents: 100, description: '' } },
      ],
      from: 17,
      to: 42,
    },
  });

const place = {
  version: z.int().min(1).openapi({ description: 'In the other timeline' }),
  originalVersion: z
    .int()
    .nullable()
    .openapi({ description: 'In the stream; null when it was inserted' }),
};
const reached = z.object({ version: z.int().min(0), state: z.unknown() });

const frameSchema = z.object({
  ...place,
  edit: z.enum(['inserted', 'replaced']).nullable(),
  type: z.string(),
  recordedAt: recordedTime().openapi({
    description: 'Of an inserted event: when the one before was',
  }),
  occurredAt: recordedTime().nullable(),
  actor: z.string().nullable(),
  traceId: z.string().nullable(),
  patch: z.array(patchOperationSchema),
  problem: z.union([replayProblemSchema, z.null()]),
});

const judgedSchema = z
  .object({
    version: z.int().min(1).openapi({ description: 'Of its first event, in the other timeline' }),
    originalVersion: z.int().min(1),
    events: z.int().min(1).openapi({ description: 'How many it wrote' }),
    command: z.string().nullable(),
    verdict: z.enum(['would_accept', 'would_refuse', 'would_differ', 'unknown']),
    rule: z.string().optional().openapi({ description: 'That would refuse it' }),
    fields: z.record(z.string(), z.unknown()).optional().openapi({ description: 'Its figures' }),
    decided: z
      .array(z.object({ type: z.string(), schemaVersion: z.int(), data: z.unknown() }))
      .optional()
      .openapi({ description: 'What it would write in place of what was written' }),
    alsoWithoutEdits: z.boolean().optional().openapi({
      description: 'The rules say the same of the stream as it is: they have changed since',
    }),
    reason: z
      .enum([
        'no_command_stored',
        'command_not_found',
        'input_invalid',
        'partly_edited',
        'history_damaged',
        'event_unreadable',
        'decide_threw',
      ])
      .optional()
      .openapi({ description: 'Why it is unknown' }),
    message: z.string().optional(),
  })
  .openapi('JudgedCommand');

export const counterfactualSchema = z
  .object({
    streamId: z.string(),
    hypothetical: z.literal(true),
    headVersion: z.int().min(0).openapi({ description: 'Of the stream' }),
    version: z.int().min(0).openapi({ description: 'The last one of the other timeline' }),
    firstDivergence: z
      .union([z.object({ version: z.int().min(0), originalVersion: z.int().min(0) }), z.null()])
      .openapi({
        description:
          'The other timeline at `version` is not what the stream was at `originalVersion`; null when it never differs',
      }),
    base: reached.openapi({ description: 'The state the frames begin at' }),
    frames: z.array(frameSchema),
    originalState: z.unknown(),
    finalState: z.unknown(),
    diff: z
      .object({ patch: z.array(patchOperationSchema), changes: z.array(changeSchema) })
      .openapi({ description: 'From the original state to the final one' }),
    verdicts: z
      .object({
        would_accept: z.int(),
        would_refuse: z.int(),
        would_differ: z.int(),
        unknown: z.int(),
      })
      .openapi({ description: 'How many of the later commands' }),
    refused: z.array(judgedSchema).openapi({
      description:
        'Every later command and what today’s rules say of it in the other timeline; of each verdict the first 500',
    }),
    problems: z
      .array(z.object({ ...replayProblemSchema.shape, originalVersion: place.originalVersion }))
      .openapi({ description: 'Of the other timeline; the first 1000' }),
    moreProblems: z.int().openapi({ description: 'How many more there are' }),
    replay: z.object({
      snapshotVersion: z.int().nullable().openapi({ description: 'Where the fold began' }),
      durationMs: z.number(),
    }),
  })
  .openapi('Counterfactual');
