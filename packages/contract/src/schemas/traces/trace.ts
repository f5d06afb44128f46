import { z } from '@hono/zod-openapi';

/** What a span is marked with in a trace’s `marks` column: bits, added up. */
export const spanMarks = {
  hasEvents: 1,
  hasLinks: 2,
  append: 4,
  load: 8,
  statement: 16,
  /** A plan node: its place inside the client’s span is reckoned, not measured. */
  placed: 32,
  action: 64,
  conflict: 128,
} as const;

const column = z.array(z.int());
/** Whole; beyond 2^53 (104 days) the nearest that a JSON number can say. */
const nanoseconds = z.number();

/**
 * A trace as columns: a hundred thousand spans travel in one answer, what each of them says is
 * asked for span by span. Order is by start; ties keep parents before children.
 */
export const traceSchema = z
  .object({
    traceId: z.string(),
    /** A whole number of nanoseconds since 1970, as text: it does not fit a JSON number. */
    startNs: z.string().openapi({ example: '1772546531190000000' }),
    durationNs: nanoseconds,
    spans: z.int().openapi({ description: 'How many are stored' }),
    isWhole: z.boolean().openapi({ description: 'False when only the first spans are told' }),
    revision: z.string().openapi({ description: 'Changes when spans arrive; also the ETag' }),
    names: z.array(z.string()),
    services: z.array(z.string()),
    columns: z.object({
      spanId: z.array(z.string()),
      parent: column.openapi({
        description: 'Index of the parent; -1 for a root, -2 when the parent is not stored',
      }),
      start: z.array(nanoseconds).openapi({
        description:
          'Nanoseconds after `startNs`: whole, and beyond 2^53 the nearest that a JSON number can say',
      }),
      duration: z.array(nanoseconds).openapi({ description: 'Nanoseconds, just so' }),
      name: column.openapi({ description: 'Index into `names`' }),
      service: column.openapi({ description: 'Index into `services`' }),
      kind: column.openapi({
        description: '0 unspecified, 1 internal, 2 server, 3 client, 4 producer, 5 consumer',
      }),
      status: column.openapi({ description: '0 unset, 1 ok, 2 error' }),
      marks: column.openapi({
        description:
          'Bits: 1 events, 2 links, 4 append, 8 load, 16 statement, 32 placed plan node, 64 action of a person, 128 conflict',
      }),
    }),
    missingParents: z
      .array(z.object({ index: z.int(), parentSpanId: z.string() }))
      .openapi({ description: 'For each span whose parent is not stored, who that is' }),
    domain: z
      .array(
        z.object({
          index: z.int(),
          kind: z.enum(['append', 'load', 'conflict']),
          streamId: z.string(),
          fromVersion: z.int().nullable().openapi({ description: 'Before the append or load' }),
          toVersion: z.int().nullable(),
        }),
      )
      .openapi({ description: 'The streams its spans wrote to or read, at most a thousand' }),
  })
  .openapi('Trace', {
    example: {
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      startNs: '1772546531190000000',
      durationNs: 14_200_000,
      spans: 2,
      isWhole: true,
      revision: '2-1772546531204200000',
      names: ['ui.deposit', 'POST'],
      services: ['hindsight-console'],
      columns: {
        spanId: ['00f067aa0ba902b7', '00f067aa0ba902b8'],
        parent: [-1, 0],
        start: [0, 200_000],
        duration: [14_200_000, 13_000_000],
        name: [0, 1],
        service: [0, 0],
        kind: [1, 3],
        status: [0, 0],
        marks: [64, 0],
      },
      missingParents: [],
      domain: [],
    },
  });
