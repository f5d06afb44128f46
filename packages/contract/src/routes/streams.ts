import { z } from '@hono/zod-openapi';
import { contextHeaders } from '../schemas/context-headers.ts';
import { appendBodySchema, appendedSchema, eventSchema } from '../schemas/event.ts';
import { listOf } from '../schemas/list.ts';
import {
  asOfParameter,
  cursorParameter,
  limitParameter,
  streamIdParameter,
  textParameter,
  timeParameter,
  wholeNumber,
} from '../schemas/parameters.ts';
import { stateSchema } from '../schemas/state.ts';
import { categorySchema, streamDetailSchema, streamSummarySchema } from '../schemas/stream.ts';
import { describeRoute } from './describe-route.ts';

const streamParams = z.strictObject({ streamId: streamIdParameter });

export const listCategories = describeRoute({
  operationId: 'listCategories',
  method: 'get',
  path: '/api/categories',
  tag: 'Streams',
  summary: 'The categories and how much is in them',
  request: { query: z.strictObject({ asOf: asOfParameter }) },
  answer: {
    description: 'All categories, by name',
    schema: z.object({ items: z.array(categorySchema) }),
  },
});

export const listStreams = describeRoute({
  operationId: 'listStreams',
  method: 'get',
  path: '/api/streams',
  tag: 'Streams',
  summary: 'Streams, newest activity first or by id',
  request: {
    query: z.strictObject({
      category: textParameter('Only this category', 'account'),
      q: textParameter('Text the id contains; `*` stands for anything'),
      lastEventType: textParameter('Only streams whose last event has this type'),
      activeFrom: timeParameter('Last event recorded from this time on'),
      activeTo: timeParameter('Last event recorded up to this time'),
      sort: z.enum(['recent', 'id']).optional().openapi({ description: '`recent` if not given' }),
      cursor: cursorParameter,
      limit: limitParameter(100),
      asOf: asOfParameter,
    }),
  },
  answer: { description: 'A page of streams', schema: listOf(streamSummarySchema) },
});

export const describeStream = describeRoute({
  operationId: 'describeStream',
  method: 'get',
  path: '/api/streams/{streamId}',
  tag: 'Streams',
  summary: 'One stream: its event types, snapshots and density',
  request: { params: streamParams, query: z.strictObject({ asOf: asOfParameter }) },
  answer: { description: 'The stream', schema: streamDetailSchema },
  problems: ['stream_not_found'],
});

export const readStreamEvents = describeRoute({
  operationId: 'readStreamEvents',
  method: 'get',
  path: '/api/streams/{streamId}/events',
  tag: 'Streams',
  summary: 'The events of a stream',
  request: {
    params: streamParams,
    query: z.strictObject({
      from: wholeNumber({ min: 0, description: 'From this version on' }).optional(),
      to: wholeNumber({ min: 0, description: 'Up to this version' }).optional(),
      type: textParameter('Only this type; several with commas', 'MoneyDeposited'),
      direction: z
        .enum(['forward', 'backward'])
        .optional()
        .openapi({ description: '`forward` if not given' }),
      cursor: cursorParameter,
      limit: limitParameter(100),
      asOf: asOfParameter,
    }),
  },
  answer: { description: 'A page of events', schema: listOf(eventSchema) },
  problems: ['stream_not_found'],
});

export const readStreamEvent = describeRoute({
  operationId: 'readStreamEvent',
  method: 'get',
  path: '/api/streams/{streamId}/events/{version}',
  tag: 'Streams',
  summary: 'One event of a stream',
  request: {
    params: z.strictObject({
      streamId: streamIdParameter,
      version: wholeNumber({ min: 1, description: 'Its place in the stream', example: 42 }),
    }),
    query: z.strictObject({ asOf: asOfParameter }),
  },
  answer: { description: 'The event', schema: eventSchema },
  problems: ['stream_not_found', 'version_out_of_range'],
});

export const appendEvents = describeRoute({
  operationId: 'appendEvents',
  method: 'post',
  path: '/api/streams/{streamId}/events',
  tag: 'Streams',
  summary: 'Append events',
  description:
    'All events or none. Answered only when they are durable. Event data of a registered aggregate is checked against its schema; a key in it that is given twice, or a number that cannot be kept exactly, is `event_schema_mismatch` too. Other data is kept as the text it is.',
  request: {
    params: streamParams,
    query: z.strictObject({}),
    headers: z.object(contextHeaders),
    body: { required: true, content: { 'application/json': { schema: appendBodySchema } } },
  },
  answer: { status: 201, description: 'Written and durable', schema: appendedSchema },
  problems: [
    'version_conflict',
    'event_id_reused',
    'idempotency_key_reused',
    'event_schema_mismatch',
  ],
});

export const readState = describeRoute({
  operationId: 'readState',
  method: 'get',
  path: '/api/streams/{streamId}/state',
  tag: 'Time travel',
  summary: 'The state of a stream at a version or a time',
  description: 'Version 0 is the aggregate’s initial state.',
  request: {
    params: streamParams,
    query: z
      .strictObject({
        version: wholeNumber({ min: 0, description: 'The newest when not given' }).optional(),
        at: timeParameter('As it was recorded at this time'),
        snapshots: z
          .enum(['on', 'off'])
          .optional()
          .openapi({ description: '`off` folds every event' }),
        asOf: asOfParameter,
      })
      .refine((query) => query.version === undefined || query.at === undefined, {
        path: ['at'],
        message: 'cannot be given together with version',
      }),
  },
  answer: { description: 'The state', schema: stateSchema },
  problems: ['stream_not_found', 'version_out_of_range', 'aggregate_not_found'],
});
