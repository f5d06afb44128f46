import { z } from '@hono/zod-openapi';

const protobuf = (message: string) =>
  z.string().openapi({ format: 'binary', description: `${message}, as protobuf` });

/** Of OTLP’s own messages what a reader needs; the rest is as the protocol has it. */
export const traceRequestSchema = z
  .object({
    resourceSpans: z.array(
      z.object({
        resource: z.object({ attributes: z.array(z.unknown()).optional() }).optional(),
        scopeSpans: z.array(
          z.object({
            scope: z.object({ name: z.string().optional() }).optional(),
            spans: z.array(
              z.object({
                traceId: z.string().openapi({ description: '32 hexadecimal digits' }),
                spanId: z.string().openapi({ description: '16 hexadecimal digits' }),
                parentSpanId: z.string().optional(),
                name: z.string(),
                kind: z.union([z.int(), z.string()]).optional(),
                startTimeUnixNano: z.union([z.string(), z.int()]).openapi({
                  description: 'Nanoseconds since 1970; as a number they are read exactly too',
                }),
                endTimeUnixNano: z.union([z.string(), z.int()]),
                attributes: z.array(z.unknown()).optional(),
                events: z.array(z.unknown()).optional(),
                links: z.array(z.unknown()).optional(),
                status: z.unknown().optional(),
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .openapi('ExportTraceServiceRequest', {
    description:
      'As opentelemetry/proto/collector/trace/v1 has it. At most 4 MiB as sent, 32 MiB unpacked',
    example: {
      resourceSpans: [
        {
          resource: {
            attributes: [{ key: 'service.name', value: { stringValue: 'till' } }],
          },
          scopeSpans: [
            {
              spans: [
                {
                  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
                  spanId: '00f067aa0ba902b7',
                  name: 'charge card',
                  startTimeUnixNano: '1772546531190000001',
                  endTimeUnixNano: '1772546531204200003',
                },
              ],
            },
          ],
        },
      ],
    },
  });

export const traceRequestProtobuf = protobuf('ExportTraceServiceRequest');

export const traceAnswerSchema = z
  .object({
    partialSuccess: z
      .object({
        rejectedSpans: z.string().openapi({ description: 'How many, a whole number as text' }),
        errorMessage: z.string().openapi({ description: 'Why, for the first few' }),
      })
      .optional()
      .openapi({ description: 'Not there when all of it is stored' }),
  })
  .openapi('ExportTraceServiceResponse', {
    example: {
      partialSuccess: { rejectedSpans: '1', errorMessage: 'span 0: it ends before it starts' },
    },
  });

export const traceAnswerProtobuf = protobuf('ExportTraceServiceResponse');

export const otlpStatusSchema = z
  .object({
    code: z.int().openapi({
      description: '3 invalid, 7 not allowed, 8 too many at once, 13 unexpected, 14 unavailable',
    }),
    message: z.string(),
  })
  .openapi('OtlpStatus', {
    description: 'google.rpc.Status, as OTLP has every failure told',
    example: { code: 3, message: 'The body is not JSON.' },
  });

export const otlpStatusProtobuf = protobuf('google.rpc.Status');
