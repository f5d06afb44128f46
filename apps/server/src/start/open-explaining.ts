import { explainStatement } from '@hindsight/event-store';
import type { SpanStore } from '@hindsight/telemetry';
import type { Tracing } from '@hindsight/telemetry/node';
import type { Explaining } from '../use-cases/traces/explain-span.ts';

type Parts = {
  readonly databaseUrl: string;
  readonly tracing: Tracing | null;
  readonly spans: Pick<SpanStore, 'readSpan'>;
};

/** What explaining a span needs: the span, what this process has sent, and the database. */
export function openExplaining({ databaseUrl, tracing, spans }: Parts): Explaining {
  return {
    readAttributes: async (place) => (await spans.readSpan(place)).span.attributes,
    isKnown: (text) => tracing?.known.has(text) ?? false,
    explain: (statement) => explainStatement(databaseUrl, statement),
  };
}
