import { z } from '@hono/zod-openapi';
import { healthSchema } from '../schemas/health.ts';
import { describeRoute } from './describe-route.ts';

export const readHealth = describeRoute({
  operationId: 'readHealth',
  method: 'get',
  path: '/api/health',
  tag: 'Service',
  summary: 'Whether the service can do its work',
  request: { query: z.strictObject({}) },
  answer: { description: 'It can', schema: healthSchema },
});

export const readOpenApi = describeRoute({
  operationId: 'readOpenApi',
  method: 'get',
  path: '/api/openapi.json',
  tag: 'Service',
  summary: 'This description, OpenAPI 3.1',
  request: { query: z.strictObject({}) },
  answer: { description: 'OpenAPI 3.1', schema: z.record(z.string(), z.unknown()) },
});
