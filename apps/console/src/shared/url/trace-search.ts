import { readChoice, readText, readWhole } from './read-search.ts';

/** What the address of one trace says. */
export type TraceSearch = {
  /** The span that is open. */
  readonly span?: string | undefined;
  /** What is looked for. */
  readonly q?: string | undefined;
  readonly service?: string | undefined;
  /** As long as this, in milliseconds, or longer. */
  readonly min?: number | undefined;
  readonly failed?: 'true' | undefined;
  /** The rest is hidden. */
  readonly only?: 'true' | undefined;
  /** The part in view, in microseconds after the start: `1200-5000`. */
  readonly view?: string | undefined;
};

export function readTraceSearch(search: Record<string, unknown>): TraceSearch {
  return {
    span: readText(search, 'span'),
    q: readText(search, 'q'),
    service: readText(search, 'service'),
    min: readWhole(search, 'min'),
    failed: readChoice(search, 'failed', ['true']),
    only: readChoice(search, 'only', ['true']),
    view: readText(search, 'view'),
  };
}
