import { z } from '@hono/zod-openapi';
import { listOf } from '../schemas/list.ts';
import {
  cursorParameter,
  limitParameter,
  streamIdParameter,
  timeParameter,
  wholeNumber,
} from '../schemas/parameters.ts';
import { explanationSchema, spanSchema, traceLinksSchema } from '../schemas/traces/span.ts';
import { traceSchema } from '../schemas/traces/trace.ts';
import {
  spanIdParameter,
  traceFilterParameters,
  traceIdParameter,
} from '../schemas/traces/trace-parameters.ts';
import {
  traceHistogramSchema,
  traceNamesSchema,
  traceSummarySchema,
} from '../schemas/traces/trace-summary.ts';
import { latencySchema, reconciliationSchema, tracingSchema } from '../schemas/traces/tracing.ts';
import { describeRoute } from './describe-route.ts';

const tag = 'Traces';
const ofTrace = z.strictObject({ traceId: traceIdParameter });
const ofSpan = z.strictObject({ traceId: traceIdParameter, spanId: spanIdParameter });

export const listTraces = describeRoute({
  operationId: 'listTraces',
  method: 'get',
  path: '/api/traces',
  tag,
  summary: 'Traces, newest or slowest first',
  request: {
    query: z.strictObject({
      ...traceFilterParameters,
      sort: z.enum(['recent', 'slow']).optional().openapi({ description: 'recent if not given' }),
      limit: limitParameter(50),
      cursor: cursorParameter,
    }),
  },
  answer: { description: 'A page of traces', schema: listOf(traceSummarySchema) },
});

export const readTraceHistogram = describeRoute({
  operationId: 'readTraceHistogram',
  method: 'get',
  path: '/api/traces/histogram',
  tag,
  summary: 'How many traces there were when, how many failed, how long they took',
  request: {
    query: z.strictObject({
      ...traceFilterParameters,
      buckets: wholeNumber({ min: 1, max: 200, description: '60 if not given' }).optional(),
    }),
  },
  answer: { description: 'Equal slices of time', schema: traceHistogramSchema },
});

export const listTraceNames = describeRoute({
  operationId: 'listTraceNames',
  method: 'get',
  path: '/api/traces/names',
  tag,
  summary: 'The services that sent spans, and what their spans are called',
  request: { query: z.strictObject({}) },
  answer: { description: 'Names to search by', schema: traceNamesSchema },
});

export const readTrace = describeRoute({
  operationId: 'readTrace',
  method: 'get',
  path: '/api/traces/{traceId}',
  tag,
  summary: 'One trace, as columns',
  description:
    'The ETag is its revision: asked with If-None-Match, a trace that did not change is 304.',
  request: {
    params: ofTrace,
    query: z.strictObject({}),
    headers: z.object({
      'if-none-match': z
        .string()
        .max(2048)
        .optional()
        .openapi({ description: 'The ETag of an answer that is known' }),
    }),
  },
  notModified: 'The trace is as it was',
  answer: { description: 'Its spans, without what each of them says', schema: traceSchema },
  problems: ['trace_not_found'],
});

export const readTraceLinks = describeRoute({
  operationId: 'readTraceLinks',
  method: 'get',
  path: '/api/traces/{traceId}/links',
  tag,
  summary: 'What the spans of a trace link to, and what links to them',
  request: { params: ofTrace, query: z.strictObject({ limit: limitParameter(200) }) },
  answer: { description: 'Links and back-links', schema: traceLinksSchema },
  problems: ['trace_not_found'],
});

export const readSpan = describeRoute({
  operationId: 'readSpan',
  method: 'get',
  path: '/api/traces/{traceId}/spans/{spanId}',
  tag,
  summary: 'All that one span says, its links both ways, and what it did to a stream',
  request: { params: ofSpan, query: z.strictObject({}) },
  answer: { description: 'The span', schema: spanSchema },
  problems: ['trace_not_found', 'span_not_found'],
});

export const explainSpan = describeRoute({
  operationId: 'explainSpan',
  method: 'post',
  path: '/api/traces/{traceId}/spans/{spanId}/explain',
  tag,
  summary: 'The plan of a read, run again now and not then',
  description:
    'Only statements that this service itself sends, and only reads, with the values the span recorded. They run in a read-only transaction that is rolled back.',
  request: { params: ofSpan, query: z.strictObject({}) },
  answer: { description: 'The plan', schema: explanationSchema },
  problems: ['trace_not_found', 'span_not_found', 'not_explainable'],
});

export const readLatency = describeRoute({
  operationId: 'readLatency',
  method: 'get',
  path: '/api/streams/{streamId}/latency',
  tag,
  summary: 'How long it took to write each version, and where that time went',
  request: {
    params: z.strictObject({ streamId: streamIdParameter }),
    query: z.strictObject({
      from: wholeNumber({ min: 1, description: 'First version; 1 if not given' }).optional(),
      to: wholeNumber({ min: 1, description: 'Last version; the head if not given' }).optional(),
      points: wholeNumber({ min: 1, max: 500, description: 'Versions looked at, evenly spread' })
        .optional()
        .openapi({ type: 'integer', minimum: 1, maximum: 500, default: 200 }),
    }),
  },
  answer: { description: 'A point for each version whose trace is stored', schema: latencySchema },
  problems: ['stream_not_found', 'version_out_of_range'],
});

export const readTracing = describeRoute({
  operationId: 'readTracing',
  method: 'get',
  path: '/api/tracing',
  tag,
  summary: 'What is traced, how deep, how long it is kept, and what was not',
  request: { query: z.strictObject({}) },
  answer: { description: 'How tracing stands', schema: tracingSchema },
});

export const reconcileTraces = describeRoute({
  operationId: 'reconcileTraces',
  method: 'get',
  path: '/api/tracing/reconciliation',
  tag,
  summary: 'Events without a trace, traces without their events, and conflicts with both sides',
  request: {
    query: z.strictObject({
      from: timeParameter('The last hour if not given'),
      to: timeParameter('Now if not given'),
      limit: limitParameter(50),
    }),
  },
  answer: { description: 'Where log and traces do not agree', schema: reconciliationSchema },
});
