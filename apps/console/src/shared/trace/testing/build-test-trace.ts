import type { Trace } from '../../api/schemas.ts';

export type TestSpan = {
  readonly id?: string;
  /** The index of the parent, -1 for a root, or the id of one that is not stored. */
  readonly parent?: number | string;
  readonly start?: number;
  readonly duration?: number;
  readonly name?: string;
  readonly service?: string;
  readonly kind?: number;
  readonly status?: number;
  readonly marks?: number;
};

/** A trace for tests. */
export function buildTestTrace(spans: readonly TestSpan[], members: Partial<Trace> = {}): Trace {
  const names = [...new Set(spans.map(({ name = 'work' }) => name))];
  const services = [...new Set(spans.map(({ service = 'hindsight' }) => service))];
  const column = (read: (span: TestSpan, index: number) => number) => spans.map(read);
  const ends = spans.map(({ start = 0, duration = 0 }) => start + duration);
  return {
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    startNs: '1772546531190000000',
    durationNs: ends.reduce((most, end) => Math.max(most, end), 0),
    spans: spans.length,
    isWhole: true,
    revision: String(spans.length),
    names,
    services,
    columns: {
      spanId: spans.map(({ id }, index) => id ?? (index + 1).toString(16).padStart(16, '0')),
      parent: column(({ parent = -1 }) => (typeof parent === 'number' ? parent : -2)),
      start: column(({ start = 0 }) => start),
      duration: column(({ duration = 0 }) => duration),
      name: column(({ name = 'work' }) => names.indexOf(name)),
      service: column(({ service = 'hindsight' }) => services.indexOf(service)),
      kind: column(({ kind = 1 }) => kind),
      status: column(({ status = 0 }) => status),
      marks: column(({ marks = 0 }) => marks),
    },
    missingParents: spans.flatMap(({ parent }, index) =>
      typeof parent === 'string' ? [{ index, parentSpanId: parent }] : [],
    ),
    domain: [],
    ...members,
  };
}
