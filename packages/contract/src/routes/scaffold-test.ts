import { z } from '@hono/zod-openapi';
import { streamIdParameter } from '../schemas/parameters.ts';
import { plainText } from '../schemas/text.ts';
import { describeRoute } from './describe-route.ts';

const bodySchema = z
  .strictObject({
    version: z.int().min(0).optional().openapi({
      description:
        'With a command: the history goes up to here. Without: the event whose own command is taken, and the history goes up to before it. The newest if not given.',
    }),
    command: plainText(200).optional().openapi({ example: 'withdraw' }),
    input: z.unknown().optional().openapi({ description: 'Of the command; `{}` if not given' }),
    importing: z
      .strictObject({
        name: plainText(200)
          .regex(/^[A-Za-z_$][\w$]*$/, 'must be the name of an export')
          .optional(),
        from: plainText(1000).optional(),
      })
      .optional()
      .openapi({ description: 'Where the test finds the aggregate; guessed when not given' }),
  })
  .refine(({ command, input }) => command !== undefined || input === undefined, {
    path: ['input'],
    message: 'can only be given together with a command',
  })
  .openapi('ScaffoldTest', { example: { version: 41 } });

export const scaffoldTest = describeRoute({
  operationId: 'scaffoldTest',
  method: 'post',
  path: '/api/streams/{streamId}/scaffold-test',
  tag: 'Time travel',
  summary: 'A history and a command as a test',
  description:
    'A file for `node --test` that gives the history, runs the command and expects what the aggregate answers to it now. Nothing is written to the log.',
  request: {
    params: z.strictObject({ streamId: streamIdParameter }),
    query: z.strictObject({}),
    body: { required: true, content: { 'application/json': { schema: bodySchema } } },
  },
  answer: {
    description: 'The test',
    mediaType: 'text/typescript',
    schema: z.string().openapi({
      example:
        "given(account, [{ type: 'AccountOpened', data: { holder: 'Ada Byron', initialBalanceCents: 0 } }])\n  .when('withdraw', { amountCents: 500 })\n  .thenRefused('insufficient_funds');\n",
    }),
  },
  problems: [
    'stream_not_found',
    'version_out_of_range',
    'aggregate_not_found',
    'command_not_found',
  ],
});
