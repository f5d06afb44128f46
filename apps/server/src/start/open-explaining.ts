import { explainStatement } from '@hindsight/event-store';
import type { Span } from '@hindsight/telemetry';
import type { Tracing } from '@hindsight/telemetry/node';
import type { Explaining, SpanPlace } from '../use-cases/traces/explain-span.ts';

type Parts = {
  readonly databaseUrl: string;
  readonly tracing: Tracing | null;
  /** Fails when there is no such span. */
  readonly readSpan: (place: SpanPlace) => Promise<Pick<Span, 'attributes'>>;
};

/** What explaining a span needs: the span, what this process has sent, and the database. */
export function openExplaining({ databaseUrl, tracing, readSpan }: Parts): Explaining {
  return {
    readAttributes: async (place) => (await readSpan(place)).attributes,
    isKnown: (text) => tracing?.known.has(text) ?? false,
    explain: (statement) => explainStatement(databaseUrl, statement),
  };
}
