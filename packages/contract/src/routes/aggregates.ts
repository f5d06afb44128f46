import { z } from '@hono/zod-openapi';
import {
  aggregateSchema,
  commandAcceptedSchema,
  commandInputSchema,
} from '../schemas/aggregate.ts';
import { contextHeaders } from '../schemas/context-headers.ts';
import { plainText } from '../schemas/text.ts';
import { describeRoute } from './describe-route.ts';

function isVersion(text: string): boolean {
  const digits = /^(?:"(\d+)"|(\d+))$/.exec(text);
  return digits !== null && Number(digits[1] ?? digits[2]) <= Number.MAX_SAFE_INTEGER;
}

/** `If-Match` carries a version, quoted as an entity tag or bare. */
const ifMatch = z
  .string()
  .refine(isVersion, 'must be a version, e.g. 41 or "41"')
  .transform((text) => Number(text.replaceAll('"', '')))
  .optional()
  .openapi({ type: 'string', description: 'The version the stream must be at', example: '"41"' });

export const listAggregates = describeRoute({
  operationId: 'listAggregates',
  method: 'get',
  path: '/api/aggregates',
  tag: 'Commands',
  summary: 'The aggregates, their event types and commands',
  request: { query: z.strictObject({}) },
  answer: {
    description: 'All aggregates, with JSON Schemas',
    schema: z.object({ items: z.array(aggregateSchema) }),
  },
});

export const runCommand = describeRoute({
  operationId: 'runCommand',
  method: 'post',
  path: '/api/aggregates/{name}/{id}/commands/{command}',
  tag: 'Commands',
  summary: 'Run a command',
  description:
    'Loads the aggregate, decides, appends. Without `If-Match` a conflict is retried a few times.',
  request: {
    params: z.strictObject({
      name: plainText(200).openapi({ example: 'account', param: { name: 'name', in: 'path' } }),
      id: plainText(500).openapi({ example: '7f3c', param: { name: 'id', in: 'path' } }),
      command: plainText(200).openapi({
        example: 'deposit',
        param: { name: 'command', in: 'path' },
      }),
    }),
    query: z.strictObject({}),
    headers: z.object({ ...contextHeaders, 'if-match': ifMatch }),
    body: { required: true, content: { 'application/json': { schema: commandInputSchema } } },
  },
  answer: { description: 'Done; the events it wrote', schema: commandAcceptedSchema },
  problems: [
    'aggregate_not_found',
    'command_not_found',
    'version_conflict',
    'idempotency_key_reused',
    'command_refused',
  ],
});
